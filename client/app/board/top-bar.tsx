import { useTranslation } from 'react-i18next'
import { Link, NavLink, useLocation, useNavigate } from 'react-router'
import { useBoard, useMember, useSession } from '../../live/hooks.ts'
import { onMyDesk } from '../../meeting/desk/desk-filter.ts'
import { Icon, IconButton, type MenuItem, VisuallyHidden } from '../../ui/index.ts'
import { UserMenu } from '../account/user-menu.tsx'
import { Mark } from '../pages/mark.tsx'
import { useTitle } from '../use-title.ts'
import { ConnectionBadge } from './connection-badge.tsx'
import { Countdown } from './countdown.tsx'
import { PresenceAvatars } from './presence-avatars.tsx'
import { UndoButtons } from './undo-buttons.tsx'
import { viewOf, views } from './views.ts'

/** Deep navy in both themes, so that a desk screen and the wall are recognisably one product. */
export function TopBar({ onPalette, onHelp }: { onPalette: () => void; onHelp: () => void }) {
  const { t } = useTranslation('app')
  const name = useBoard(view => view.plan.campaign.name)
  const screenEntries = useScreenEntries()
  const view = viewOf(useLocation().pathname)
  useTitle(view ? `${name} ${t(`views.${view}`)}` : name)
  return (
    <header className="app-bar board-bar">
      <a href="#board-view" className="app-skip">
        {t('page.skip')}
      </a>
      <Link to="/" className="app-bar-home" aria-label={t('user.campaigns')} title={t('user.campaigns')}>
        <Mark />
      </Link>
      <strong className="board-bar-name" title={name}>
        {name}
      </strong>
      <Countdown />
      <ViewTabs />
      <span className="app-bar-space" />
      <PresenceAvatars />
      <ConnectionBadge />
      <UndoButtons />
      <button type="button" className="board-bar-find" onClick={onPalette} title={t('palette.open')}>
        <Icon name="search" size={14} />
        <span>{t('palette.label')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <IconButton icon="help" label={t('help.open')} onClick={onHelp} />
      <UserMenu extra={screenEntries} />
    </header>
  )
}

function ViewTabs() {
  const { t } = useTranslation('app')
  const { campaign } = useSession()
  const { search } = useLocation()
  const { unitIds } = useMember()
  const waiting = useBoard(board => onMyDesk(board.decisions, unitIds))
  return (
    <nav className="board-tabs" aria-label={t('views.nav')}>
      {views.map(view => (
        <NavLink key={view} to={{ pathname: `/c/${campaign}/${view}`, search }}>
          {t(`views.${view}`)}
          {view === 'meeting' && waiting > 0 && (
            <span className="board-tab-count num" title={t('views.onMyDesk', { n: waiting })}>
              <span aria-hidden="true">{waiting}</span>
              <VisuallyHidden>{t('views.onMyDesk', { n: waiting })}</VisuallyHidden>
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  )
}

/** The wall on this machine, and the walls of the campaign. */
function useScreenEntries(): MenuItem[] {
  const { t } = useTranslation('kiosk')
  const { campaign } = useSession()
  const navigate = useNavigate()
  const go = (page: string) => () => void navigate(`/c/${campaign}/${page}`)
  return [
    { key: 'wall', label: t('screens.menuWall'), icon: 'external', onSelect: go('wall') },
    { key: 'screens', label: t('screens.menuScreens'), icon: 'layers', onSelect: go('screens') },
  ]
}
