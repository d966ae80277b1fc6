import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { dayOf, monthOf, yearOf } from '../../../shared/calendar/day-number.ts'
import { onDay } from '../../../shared/calendar/plan-date.ts'
import { planDateWords } from '../../card/words/date-words.ts'
import { milestoneWords } from '../../card/words/milestone-words.ts'
import { milestoneIn } from '../columns/column.ts'

/** A milestone in one cell: the actual date with solid or half mark, else the planned one with a hollow mark. */
export function stageText(t: TFunction, card: CardView, stageName: string, year: number): ReactNode {
  const one = milestoneIn(card, stageName)
  if (!one) return null
  const actual = one.verified?.date ?? one.claimed?.date
  const date = actual ? onDay(actual) : one.due
  if (!date) return null
  return (
    <span className="ledger-stage num" data-state={one.state} title={milestoneWords(t, one, year)}>
      <span className="ledger-stage-mark" aria-hidden="true" />
      {date.precision === 'day' && yearOf(date.date) !== year
        ? dottedDate(date.date)
        : planDateWords(t, date, year)}
    </span>
  )
}

/** 2022.8.31: as narrow tables write a date of another year. */
const dottedDate = (date: CalendarDate) => `${yearOf(date)}.${monthOf(date)}.${dayOf(date)}`
