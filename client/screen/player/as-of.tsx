import { useTranslation } from 'react-i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useBoard, useConnection, useNow } from '../../live/hooks.ts'
import { zoneOrChina } from '../../live/server-clock.ts'
import { Icon } from '../../ui/index.ts'
import { timeWords } from './time-words.ts'
import { useLastHeard } from './use-last-heard.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** A connection that is away shorter than this was hardly away: nobody in the room needs to hear of it. */
const unsaidMs = 5000

/** Without a network the last picture stays; this says since when it is the last. */
export function AsOf() {
  const { t } = useTranslation('kiosk')
  const connection = useConnection()
  const { kind } = connection
  const heard = useLastHeard()
  if (connection.kind === 'past') return <LookingBack day={connection.day} />
  if (heard !== null) return <OfflineSince heard={heard} />
  if (kind === 'saved' || kind === 'saving') return null
  return <output className="player-as-of">{t('player.connecting')}</output>
}

/** HIST-1: a wall of a past day says so, and says which. */
function LookingBack({ day }: { day: CalendarDate }) {
  const { t } = useTranslation(['kiosk', 'card'])
  return (
    <output className="player-as-of">
      <Icon name="history" size={24} />
      <span>{t('player.lookingBack', { date: dateWords(t, day) })}</span>
    </output>
  )
}

function OfflineSince({ heard }: { heard: number }) {
  const { t } = useTranslation('kiosk')
  const zone = useBoard(view => zoneOrChina(view.plan.campaign.timeZone).name)
  const awayMs = useNow(1000) - heard
  if (awayMs < unsaidMs) return null
  const time = timeWords(heard, zone, awayMs > 12 * hourMs)
  return (
    <output className="player-as-of">
      <Icon name="wifi-off" size={24} />
      <span>{t('player.asOf', { time })}</span>
      <span>{awayWords(t, awayMs)}</span>
    </output>
  )
}

function awayWords(t: ReturnType<typeof useTranslation<'kiosk'>>['t'], awayMs: number): string {
  if (awayMs < minuteMs) return t('player.awayMoment')
  if (awayMs < hourMs) return t('player.awayMinutes', { n: Math.floor(awayMs / minuteMs) })
  return t('player.awayHours', { n: Math.floor(awayMs / hourMs) })
}
