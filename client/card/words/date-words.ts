import type { TFunction } from 'i18next'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import { onDay, partsOf } from '../../../shared/calendar/plan-date.ts'

/** 2021年10月11日; without the year when `year` is the year everybody on this board is in. */
export function dateWords(t: TFunction, date: CalendarDate, year?: number): string {
  return planDateWords(t, onDay(date), year)
}

/** A plan's date at the precision the plan gives it: 「9月下旬」, never a day nobody promised (CAL-3). */
export function planDateWords(t: TFunction, planned: PlanDate, year?: number): string {
  const { precision, part, ...numbers } = partsOf(planned)
  const within = precision === 'xun' ? `xun${part}` : precision === 'half-month' ? `half${part}` : precision
  const short = precision !== 'year' && numbers.year === year ? 'Short' : ''
  return t(`card:date.${within}${short}`, { ...numbers, monthName: t(`card:month.${numbers.month}`) })
}
