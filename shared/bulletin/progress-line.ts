import { daysBetween } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { daysIn, type Span } from '../calendar/span.ts'
import type { DayFigures } from '../history/series.ts'
import { tenth } from '../lamp/reason.ts'
import type { BulletinChart } from './bulletin.ts'
import { shareOf } from './figures.ts'

/** What was done against the time that has gone, day by day; null for fewer days than make a line. */
export function progressLine(
  campaign: Span,
  series: readonly Pick<DayFigures, 'day' | 'metrics'>[],
  to: CalendarDate,
): BulletinChart | null {
  const days = series.filter(({ day }) => day >= campaign.from && day <= to).slice(-400)
  if (days.length < 2) return null
  const total = daysIn(campaign)
  const timeAt = (day: CalendarDate) =>
    Math.min(100, tenth(((daysBetween(campaign.from, day) + 1) / total) * 100))
  return {
    kind: 'line',
    caption: '任务完成率与会战时间进度（按天计）',
    unit: '%',
    series: [
      {
        name: '任务完成率',
        points: days.map(({ day, metrics }) => ({ day, value: shareOf(metrics.lamps.done, metrics.cards) })),
      },
      { name: '会战时间进度', points: days.map(({ day }) => ({ day, value: timeAt(day) })) },
    ],
  }
}
