import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import type { Role } from '../../../shared/access/member.ts'
import { OnLiveBoard } from '../../live/history-context.tsx'
import { useBoard, useMember, useSession } from '../../live/hooks.ts'
import { InboxBell } from '../../slip/inbox/inbox-bell.tsx'
import { Icon, IconButton, type MenuItem } from '../../ui/index.ts'
import { UserMenu } from '../account/user-menu.tsx'
import { Mark } from '../pages/mark.tsx'
import { useTitle } from '../use-title.ts'
import { ConnectionBadge } from './connection-badge.tsx'
import { Countdown } from './countdown.tsx'
import { LookBackButton } from './look-back-button.tsx'
import { PresenceAvatars } from './presence-avatars.tsx'
import { UndoButtons } from './undo-buttons.tsx'
import { ViewTabs } from './view-tabs.tsx'
import { viewOf } from './views.ts'

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
      <LookBackButton view={view} />
      <OnLiveBoard>
        <OnLiveBoard>
          <ViewTabs />
        </OnLiveBoard>
      </OnLiveBoard>
      <PresenceAvatars />
      <ConnectionBadge />
      <UndoButtons />
      <button type="button" className="board-bar-find" onClick={onPalette} title={t('palette.open')}>
        <Icon name="search" size={14} />
        <span>{t('palette.label')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <OnLiveBoard>
        <InboxBell />
      </OnLiveBoard>
      <IconButton icon="help" label={t('help.open')} onClick={onHelp} />
      <UserMenu extra={screenEntries} />
    </header>
  )
}

/** AUD-2: those of a campaign who read its audit. */
const auditReaders: readonly Role[] = ['inspector', 'leader', 'dispatch']

/** The wall on this machine, the walls of the campaign, and its audit. */
function useScreenEntries(): MenuItem[] {
  const { t } = useTranslation(['kiosk', 'audit'])
  const { campaign } = useSession()
  const { roles } = useMember()
  const navigate = useNavigate()
  const go = (page: string) => () => void navigate(`/c/${campaign}/${page}`)
  return [
    { key: 'wall', label: t('screens.menuWall'), icon: 'external', onSelect: go('wall') },
    { key: 'screens', label: t('screens.menuScreens'), icon: 'layers', onSelect: go('screens') },
    ...(roles.some(role => auditReaders.includes(role))
      ? [{ key: 'audit', label: t('audit:title'), icon: 'shield' as const, onSelect: go('audit') }]
      : []),
  ]
}
