import './pages.css'

/** Nothing for a moment, then a quiet bar: a page that comes at once must not flash. It needs no words, they may still be coming. */
export function PageLoading() {
  return (
    <div className="app-page-loading" role="status" aria-busy="true">
      <span className="app-page-loading-bar" />
    </div>
  )
}
