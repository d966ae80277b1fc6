import { daysInMonth } from './arithmetic.ts'
import type { CalendarDate, PlanDate } from './date.ts'
import { calendarDate, dayOf, monthOf, yearOf } from './day-number.ts'
import { chineseDate, dateIfReal, readDate } from './read-date.ts'
import { type Span, spanOf, xunOf } from './span.ts'

/** A date known to the day. */
export const onDay = (date: CalendarDate): PlanDate => ({ date, precision: 'day' })

/** A date of less precision, from any day inside it: `within('xun', 2021-09-23)` is 9月下旬. */
export function within(precision: PlanDate['precision'], date: CalendarDate): PlanDate {
  return { date: spanOf(precision, date).to, precision }
}

/** All the days a plan date may mean; its `date` is the last of them (CAL-3). */
export const spanOfPlanDate = (planned: PlanDate): Span => spanOf(planned.precision, planned.date)

/** What a screen needs to say a plan date in its own language. `part`: 1–3 of a 旬, 1–2 of a half month. */
export interface PlanDateParts {
  readonly precision: PlanDate['precision']
  readonly year: number
  readonly month: number
  readonly day: number
  readonly part: 1 | 2 | 3
}

export function partsOf(planned: PlanDate): PlanDateParts {
  const { date, precision } = planned
  const part = precision === 'half-month' ? (dayOf(date) <= 15 ? 1 : 2) : xunOf(date)
  return { precision, year: yearOf(date), month: monthOf(date), day: dayOf(date), part }
}

/** 「2021年9月下旬」; without its year where the reader already knows it. */
export function planDateInWords(planned: PlanDate, knownYear?: number): string {
  const { precision, year, month, day, part } = partsOf(planned)
  const prefix = year === knownYear ? '' : `${year}年`
  switch (precision) {
    case 'day':
      return year === knownYear ? `${month}月${day}日` : chineseDate(planned.date)
    case 'xun':
      return `${prefix}${month}月${['上', '中', '下'][part - 1]}旬`
    case 'half-month':
      return `${prefix}${month}月${['上', '下'][part - 1]}半月`
    case 'month':
      return `${prefix}${month}月`
    case 'year':
      return `${year}年`
  }
}

/**
 * Reads a date as a plan writes it: 2021年10月11日, 9月下旬, 10月上半月, 12月底, 年底, 2022年. `year` is the plan's own,
 * for words that leave theirs out. Null for words that name no date: a guess would be an invention.
 */
export function planDateFromWords(words: string, year: number): PlanDate | null {
  const text = words.replace(/\s+/g, '')
  const exact = readDate(text)
  if (exact) return onDay(exact)
  const found = /^(?:(\d{4})年)?(?:(\d{1,2})月(?:份)?)?(.*)$/.exec(text)
  if (!found) return null
  const inYear = found[1] ? Number(found[1]) : year
  if (found[2]) return inMonth(inYear, Number(found[2]), found[3] ?? '')
  const rest = found[3] ?? ''
  if (found[1] && ['', '底', '末', '年底', '年末', '内'].includes(rest)) return wholeYear(inYear)
  return ['年底', '年末', '年内'].includes(rest) ? wholeYear(inYear) : null
}

function inMonth(year: number, month: number, rest: string): PlanDate | null {
  if (month < 1 || month > 12) return null
  const xun = ['上旬', '中旬', '下旬'].indexOf(rest)
  if (xun >= 0) return within('xun', calendarDate(year, month, xun * 10 + 1))
  const half = ['上半月', '下半月'].indexOf(rest)
  if (half >= 0) return within('half-month', calendarDate(year, month, half * 15 + 1))
  if (rest === '' || rest === '底' || rest === '末' || rest === '内')
    return { date: calendarDate(year, month, daysInMonth(year, month)), precision: 'month' }
  const day = /^(\d{1,2})[日号]$/.exec(rest)
  const date = day ? dateIfReal(year, month, Number(day[1])) : null
  return date ? onDay(date) : null
}

const wholeYear = (year: number): PlanDate => ({ date: calendarDate(year, 12, 31), precision: 'year' })
