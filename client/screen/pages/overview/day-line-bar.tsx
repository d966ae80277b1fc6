import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../../shared/board/view.ts'
import type { CalendarDate } from '../../../../shared/calendar/date.ts'
import { pointsWords } from '../../../card/words/number-words.ts'
import { dayLine } from '../data/day-line.ts'

/** The campaign's days as a line, today marked, its phases beneath. */
export function DayLineBar({ plan, today }: { plan: PlanView; today: CalendarDate }) {
  const { t } = useTranslation('screen')
  const line = dayLine(plan, today)
  const share = (line.gone / line.total) * 100
  const running = line.gone > 0 && plan.campaign.to.date >= today
  const oneDay = 100 / line.total
  return (
    <div>
      <div
        className={`day-line ${line.cells ? 'is-cells' : ''}`}
        style={{ '--days': line.total } as CSSProperties}
        role="img"
        aria-label={t('overview.timeGone', { percent: pointsWords(share) })}
      >
        <span className="day-line-bar">
          <span style={{ width: `${share}%` }} />
        </span>
        {running && (
          <span
            className="day-line-today"
            style={{ left: `${share - oneDay}%`, width: `max(${oneDay}%, calc(5 * var(--px)))` }}
          />
        )}
      </div>
      {line.phases.length > 0 && (
        <div className="day-line-phases">
          {line.phases.map(({ phase, from, to, now }) => (
            <span
              key={phase.id}
              data-now={now || undefined}
              style={{ left: `${from}%`, width: `${to - from}%` }}
            >
              {phase.name}
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
