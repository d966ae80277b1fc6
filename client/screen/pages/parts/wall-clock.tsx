import { useTranslation } from 'react-i18next'
import { dayOfCampaign, spanOfCampaign } from '../../../../shared/calendar/campaign-day.ts'
import { toDayNumber } from '../../../../shared/calendar/day-number.ts'
import { dateWords } from '../../../card/words/date-words.ts'
import { useBoard, useConnection, useNow } from '../../../live/hooks.ts'
import { clockTime } from '../data/clock-time.ts'

/** 截至10月29日 星期五 09:00, by the campaign's own clock (CAL-2); a clock only without a network, when the picture is older, and with seconds where it is looked at for itself. */
export function WallClock({ seconds }: { seconds: boolean }) {
  const { t } = useTranslation(['screen', 'card'])
  const today = useBoard(view => view.today)
  const zone = useBoard(view => view.plan.campaign.timeZone)
  const now = useNow(1000)
  const { kind } = useConnection()
  const newest = kind === 'saved' || kind === 'saving'
  // 1970-01-01 was a Thursday.
  const weekday = t('screen:weekdays').split(',')[(((toDayNumber(today) + 4) % 7) + 7) % 7]
  const time = clockTime(now, zone, seconds)
  const year = Number(today.slice(0, 4))
  return (
    <time className="wall-clock num" dateTime={today}>
      {t(seconds || !newest ? 'screen:clock' : 'screen:asOf', {
        date: dateWords(t, today, seconds ? undefined : year),
        weekday,
        time,
      })}
    </time>
  )
}

/** 第37天 / 100天, or how far it is to the start or back to the end (CAL-1). */
export function DayOfCampaign() {
  const { t } = useTranslation('screen')
  const campaign = useBoard(view => view.plan.campaign)
  const today = useBoard(view => view.today)
  const day = dayOfCampaign(spanOfCampaign(campaign), today)
  if (day.phase === 'before') return <b className="num">{t('day.until', { days: day.daysUntil })}</b>
  if (day.phase === 'after') return <b className="num">{t('day.since', { days: day.daysSince })}</b>
  return (
    <span className="num">
      <b>{t('day.of', { day: day.day })}</b>
      <span className="wall-soft">{t('day.total', { total: day.total })}</span>
      <span className="wall-days-left">
        {day.left === 0 ? t('day.last') : t('day.leftOf', { days: day.left })}
      </span>
    </span>
  )
}
