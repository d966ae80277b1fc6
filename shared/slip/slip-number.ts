import type { CalendarDate } from '../calendar/date.ts'
import { yearOf } from '../calendar/day-number.ts'
import type { InspectionRules } from '../inspection/rules.ts'
import type { SlipKind } from './slip-kinds.ts'

/** One row of numbers: a 机关代字 and a year. Numbers in it follow each other from 1 without gaps. */
export interface NumberSeries {
  readonly word: string
  readonly year: number
}

export const seriesOf = (
  kind: SlipKind,
  { slips }: Pick<InspectionRules, 'slips'>,
  on: CalendarDate,
): NumberSeries => ({ word: slips.looks[kind].numberWord ?? slips.numberWord, year: yearOf(on) })

/** 文号 as it is printed: hexagonal brackets, no 第, no padding (GB/T 9704). */
export const printedNumber = ({ word, year }: NumberSeries, n: number): string => `${word}〔${year}〕${n}号`
