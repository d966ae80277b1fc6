import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '../../ui/index.ts'
import './pages.css'

export function NotFound() {
  const { t } = useTranslation('app')
  return (
    <main className="app-page-centre">
      <EmptyState
        icon="search"
        title={t('page.notFound')}
        hint={t('page.notFoundHint')}
        action={
          <Link className="app-link-button" to="/">
            {t('page.home')}
          </Link>
        }
      />
    </main>
  )
}
