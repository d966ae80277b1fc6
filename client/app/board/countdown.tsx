import { useTranslation } from 'react-i18next'
import { type CampaignDay, dayOfCampaign, spanOfCampaign } from '../../../shared/calendar/campaign-day.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { dayOf, monthOf, toDayNumber, yearOf } from '../../../shared/calendar/day-number.ts'
import { useBoard, useNow } from '../../live/hooks.ts'

/** 第N天/共100天, 距结束N天, and the campaign's own time of day (CAL-1, CAL-2). */
export function Countdown() {
  const { t } = useTranslation('app')
  const head = useBoard(view => view.plan.campaign)
  const today = useBoard(view => view.today)
  const day = dayOfCampaign(spanOfCampaign(head), today)
  return (
    <div className="board-days">
      <span className="board-days-main num">{mainWords(t, day)}</span>
      <span className="board-days-rest">
        {day.phase === 'during' && (
          <span className="num">{day.left === 0 ? t('day.last') : t('day.left', { days: day.left })}</span>
        )}
        <Clock today={today} zone={head.timeZone} />
      </span>
      {head.demo && (
        <span className="board-demo" title={t('day.demoClockHint')}>
          {t('day.demoClock')}
        </span>
      )}
    </div>
  )
}

type Words = ReturnType<typeof useTranslation<'app'>>['t']

function mainWords(t: Words, day: CampaignDay) {
  if (day.phase === 'before') return t('day.until', { days: day.daysUntil })
  if (day.phase === 'after') return t('day.since', { days: day.daysSince })
  return (
    <>
      {t('day.of', { day: day.day })}
      <small>{t('day.total', { total: day.total })}</small>
    </>
  )
}

function Clock({ today, zone }: { today: CalendarDate; zone: string }) {
  const { t } = useTranslation('app')
  const now = useNow(1000)
  const weekdays = t('day.weekdays').split(',')
  // 1970-01-01 was a Thursday.
  const weekday = weekdays[(((toDayNumber(today) + 4) % 7) + 7) % 7]
  const date = t('day.date', { year: yearOf(today), month: monthOf(today), day: dayOf(today), weekday })
  return (
    <time className="num" dateTime={today}>
      {date} {timeIn(zone, now)}
    </time>
  )
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** HH:MM in the campaign's zone. */
function timeIn(zone: string, now: number): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
  formats.set(zone, format)
  return format.format(now)
}
