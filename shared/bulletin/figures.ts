import type { CalendarDate } from '../calendar/date.ts'
import { dayOf, monthOf } from '../calendar/day-number.ts'
import { tenth } from '../lamp/reason.ts'

const plain = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4, useGrouping: 'min2' })

/** 4.05, 8000, 12,000: as the plans print it. */
export const figure = (value: number): string => plain.format(value)

/** 12.5%: a share; a difference of shares is `points`. */
export const percent = (value: number): string => `${plain.format(tenth(value))}%`

/** 3.2个百分点. */
export const points = (value: number): string => `${plain.format(Math.abs(tenth(value)))}个百分点`

/** A share in percent, one decimal; 0 of nothing. */
export const shareOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : tenth((part / whole) * 100)

export const share = (part: number, whole: number): string => percent(shareOf(part, whole))

/** 10月11日: where the year is known. */
export const monthDay = (date: CalendarDate): string => `${monthOf(date)}月${dayOf(date)}日`

/** Cut to what a cell holds; what is cut says so. */
export function cutTo(text: string, letters: number): string {
  const one = text.replace(/\s+/g, ' ').trim()
  return one.length <= letters ? one : `${one.slice(0, letters - 1)}…`
}
