import type { TFunction } from 'i18next'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'

/** Year, month and day of a calendar date as numbers. */
export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

/** 2021年10月11日; without the year when `year` is the year everybody on this board is in. */
export function dateWords(t: TFunction, date: CalendarDate, year?: number): string {
  const parts = partsOf(date)
  return t(parts.year === year ? 'card:date.dayShort' : 'card:date.day', values(t, parts))
}

/** A plan's date at the precision the plan gives it: 「9月下旬」, never a day nobody promised (CAL-3). */
export function planDateWords(t: TFunction, plan: PlanDate, year?: number): string {
  if (plan.precision === 'day') return dateWords(t, plan.date, year)
  const parts = partsOf(plan.date)
  if (plan.precision === 'year') return t('card:date.year', values(t, parts))
  const within = plan.precision === 'month' ? 'month' : spanWithinMonth(plan.precision, parts.day)
  return t(`card:date.${within}${parts.year === year ? 'Short' : ''}`, values(t, parts))
}

/** `date` of a PlanDate is the last day of its span, so the day tells which 旬 or half is meant. */
function spanWithinMonth(precision: 'xun' | 'half-month', day: number): string {
  if (precision === 'half-month') return day <= 15 ? 'half1' : 'half2'
  if (day <= 10) return 'xun1'
  return day <= 20 ? 'xun2' : 'xun3'
}

function values(t: TFunction, parts: { year: number; month: number; day: number }) {
  return { ...parts, monthName: t(`card:month.${parts.month}`) }
}
