import type { TFunction } from 'i18next'
import type { PlanDate } from '../../../shared/calendar/date.ts'
import { partsOf } from '../../../shared/calendar/plan-date.ts'
import { planDateWords } from '../../card/words/date-words.ts'

/** A due date in a narrow column: 11月15日; of another year 2022.10.31, as tables print it. */
export function dueWords(t: TFunction, due: PlanDate, year: number): string {
  const { precision, ...parts } = partsOf(due)
  return precision === 'day' && parts.year !== year
    ? t('gantt:row.farDue', { year: parts.year, month: parts.month, day: parts.day })
    : planDateWords(t, due, year)
}
