import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Span } from '../../../shared/calendar/span.ts'
import { Lamp } from '../../card/lamp.tsx'
import { dayNumberWords, dayWords } from '../bar/day-words.ts'
import { Chart } from './chart.tsx'
import { type LampDay, lampBands, lampOrder } from './lamp-days.ts'
import { bandPath } from './paths.ts'
import type { DayCursor } from './use-day-cursor.ts'
import { useHead } from './use-head.ts'

interface LampChartProps {
  readonly days: readonly LampDay[]
  readonly span: Span
  readonly today: CalendarDate
  readonly cursor: DayCursor
}

/** HIST-2: how many cards ended each day in which lamp. The one chart in the lamps' colours. */
export function LampChart({ days, span, today, cursor }: LampChartProps) {
  const { t } = useTranslation(['history', 'card'])
  const head = useHead()
  const bands = useMemo(() => lampBands(days), [days])
  const most = useMemo(() => Math.max(0, ...days.map(one => one.cards)), [days])
  const shown = days.find(one => one.day === cursor.at) ?? days.at(-1)
  const words = (day: CalendarDate) => {
    const one = days.find(kept => kept.day === day)
    const lamps = lampOrder.map(lamp =>
      t('trend.lampCount', { lamp: t(`card:lamp.${lamp}`), n: one?.lamps[lamp] ?? 0 }),
    )
    return [dayWords(t, day), ...lamps].join(t('trend.comma'))
  }
  if (!shown) return null
  return (
    <section className="trend-figure" aria-labelledby="trend-lamps">
      <header className="trend-head">
        <h2 id="trend-lamps">{t('trend.lamps')}</h2>
        <p className="trend-when num">
          {dayNumberWords(t, head, shown.day)} {shown.day.replaceAll('-', '.')}
          {shown.day === today && t('trend.soFar')}
        </p>
        <ul className="trend-legend num">
          {lampOrder.map(lamp => (
            <li key={lamp}>
              <Lamp lamp={lamp} withWord />
              <b>{shown.lamps[lamp]}</b>
            </li>
          ))}
          <li className="trend-aside">
            {t('trend.unreported')} <b>{shown.lamps.unreported}</b>
          </li>
        </ul>
      </header>
      <Chart
        label={t('trend.lampsLabel')}
        valueText={words}
        height={230}
        span={span}
        most={most}
        days={days}
        today={today}
        cursor={cursor}
      >
        {frame =>
          lampOrder.map(lamp => (
            <path key={lamp} className={`trend-lamp-${lamp}`} d={bandPath(frame, bands[lamp])} />
          ))
        }
      </Chart>
    </section>
  )
}
