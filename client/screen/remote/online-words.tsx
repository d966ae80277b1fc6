import { useTranslation } from 'react-i18next'
import type { Screen } from '../../../shared/screen/screen.ts'

/** Whether the TV is there now; else when it was last heard of. */
export function OnlineWords({ screen: { online, lastSeenAt } }: { screen: Screen }) {
  const { t, i18n } = useTranslation('kiosk')
  const words = () => {
    if (online) return t('screens.online')
    if (lastSeenAt === null) return t('screens.never')
    const time = new Date(lastSeenAt).toLocaleString(i18n.language, {
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
    return t('screens.lastSeen', { time })
  }
  return (
    <span className="remote-online" data-online={online}>
      {words()}
    </span>
  )
}
