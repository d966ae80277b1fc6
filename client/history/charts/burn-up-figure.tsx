import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { type BurnUp, expectedAt } from '../../../shared/history/burn-up.ts'
import type { Forecast } from '../../../shared/history/forecast.ts'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { pointsWords } from '../../card/words/number-words.ts'
import { dayWords } from '../bar/day-words.ts'
import { BurnUpChart } from './burn-up-chart.tsx'
import { changesWords } from './changes-words.ts'
import { forecastWords } from './forecast-words.ts'
import { readingWords } from './reading-words.ts'
import type { DayCursor } from './use-day-cursor.ts'

interface BurnUpFigureProps {
  readonly id: string
  readonly title: ReactNode
  readonly label: string
  readonly unit: string
  readonly burnUp: BurnUp
  readonly forecast: Forecast
  readonly hue?: number | undefined
  readonly height: number
  readonly today: CalendarDate
  readonly cursor: DayCursor
}

/** One burn-up with its figures on the day pointed at, and in words where it leads. */
export function BurnUpFigure(props: BurnUpFigureProps) {
  const { id, title, label, unit, burnUp, forecast, hue, height, today, cursor } = props
  const { t } = useTranslation(['history', 'card'])
  const year = useYear()
  const { points, span } = burnUp
  const shown = points.find(({ day }) => day === cursor.at) ?? points.at(-1)
  const words = forecastWords(t, forecast, { unit, end: span.to, year })
  const changes = changesWords(t, burnUp, unit, year)
  const reading = (day: CalendarDate) => readingWords(t, burnUp, day)
  return (
    <section className="trend-figure burn" data-hue={hue} aria-labelledby={id}>
      <header className="burn-head">
        <h3 id={id}>{title}</h3>
        {shown && (
          <p className="burn-figures num">
            <b>{pointsWords(shown.done)}</b>
            {shown.total !== null && <span>/{pointsWords(shown.total)}</span>}
            <span className="burn-unit">{unit}</span>
          </p>
        )}
      </header>
      <p className="burn-reading num">
        {shown ? reading(shown.day) : t('trend.noFigures')}
        {cursor.at && shown?.day === cursor.at && (
          <span className="burn-day">{dateWords(t, shown.day, year)}</span>
        )}
      </p>
      <BurnUpChart
        label={label}
        valueText={day => [dayWords(t, day), reading(day)].join(t('trend.comma'))}
        burnUp={burnUp}
        forecast={forecast}
        height={height}
        today={today}
        cursor={cursor}
      />
      <p className="burn-forecast-words">
        <strong>{words.says}</strong>
        {words.basis && <span>{words.basis}</span>}
      </p>
      {changes && <p className="burn-changes">{changes}</p>}
      {expectedAt(burnUp, span.to) === null && <p className="burn-changes">{t('trend.noCourse')}</p>}
    </section>
  )
}
