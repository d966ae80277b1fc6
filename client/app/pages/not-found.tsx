import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '../../ui/index.ts'
import './pages.css'

/** `inside` a board, whose own landmark is already there. */
export function NotFound({ inside = false }: { inside?: boolean }) {
  const { t } = useTranslation('app')
  const Frame = inside ? 'section' : 'main'
  return (
    <Frame className="app-page-centre">
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
    </Frame>
  )
}
