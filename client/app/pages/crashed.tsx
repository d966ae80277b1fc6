import { useTranslation } from 'react-i18next'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Button, EmptyState } from '../../ui/index.ts'
import { NotFound } from './not-found.tsx'
import './pages.css'

/** A broken page says so, keeps the way out open and shows the words an administrator will ask for. */
export function Crashed() {
  const { t } = useTranslation('app')
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return (
    <main className="app-page-centre">
      <EmptyState
        icon="alert"
        title={t('page.crashed')}
        hint={t('page.crashedHint')}
        action={
          <div className="app-page-actions">
            <Button kind="primary" icon="refresh" onClick={() => location.reload()}>
              {t('page.reload')}
            </Button>
            <a className="app-link-button" href="/">
              {t('page.home')}
            </a>
          </div>
        }
      />
      <pre className="app-page-words">{words}</pre>
    </main>
  )
}
