import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { UserMenu } from '../account/user-menu.tsx'
import { Mark } from './mark.tsx'

/** The top bar of pages outside a board. */
export function PlainBar() {
  const { t } = useTranslation('app')
  return (
    <header className="app-bar">
      <Link to="/" className="app-bar-home" title={t('user.campaigns')}>
        <Mark />
        <strong>{t('product')}</strong>
      </Link>
      <span className="app-bar-space" />
      <UserMenu />
    </header>
  )
}
