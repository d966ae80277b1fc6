import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSession } from '../../live/hooks.ts'
import { Icon, Popover, VisuallyHidden } from '../../ui/index.ts'
import { useInbox } from '../slip-data.ts'
import { InboxList } from './inbox-list.tsx'

/** How many reminders are unread, and the newest of them; for the top bar. */
export function InboxBell() {
  const { t } = useTranslation('slip')
  const { campaign } = useSession()
  const unread = useInbox().filter(note => note.readAt === null).length
  const label = unread > 0 ? t('inbox.unread', { n: unread }) : t('inbox.open')
  return (
    <Popover
      align="end"
      label={t('inbox.title')}
      trigger={
        <button
          type="button"
          className="inbox-bell ui-button ui-button-ghost ui-button-m ui-button-square"
          title={label}
        >
          <Icon name="bell" />
          <VisuallyHidden>{label}</VisuallyHidden>
          {unread > 0 && (
            <span className="inbox-bell-count num" aria-hidden="true">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </button>
      }
    >
      {close => (
        <div className="inbox-pop">
          <InboxList most={8} onOpen={close} />
          <Link to={`/c/${campaign}/todo`} onClick={close} className="inbox-all">
            {t('inbox.all')}
          </Link>
        </div>
      )}
    </Popover>
  )
}
