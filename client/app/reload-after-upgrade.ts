const remembered = 'guatu.reloaded'
const pauseMs = 30_000

/**
 * After an upgrade the files of the old page are gone; the first one missed means a new page is waiting. Once in a while only:
 * a server that serves nothing must not make the page spin.
 */
export function reloadAfterUpgrade(): void {
  window.addEventListener('vite:preloadError', event => {
    const last = Number(sessionStorage.getItem(remembered) ?? 0)
    if (!navigator.onLine || Date.now() - last < pauseMs) return
    event.preventDefault()
    sessionStorage.setItem(remembered, String(Date.now()))
    location.reload()
  })
}
