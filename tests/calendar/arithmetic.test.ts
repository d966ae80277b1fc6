import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, weekdayOf } from '../../shared/calendar/arithmetic.ts'
import { fromDayNumber, toDayNumber } from '../../shared/calendar/day-number.ts'
import { readDate } from '../../shared/calendar/read-date.ts'
import { day } from '../card/a-card.ts'

const DAY = 86_400_000
const anyDay = fc.integer({ min: -200_000, max: 200_000 })

describe('day numbers', () => {
  it('[CAL-2] agree with the Gregorian calendar on every day, without a moment in between', () => {
    fc.assert(
      fc.property(anyDay, n => {
        const date = fromDayNumber(n)
        expect(date).toBe(new Date(n * DAY).toISOString().slice(0, 10))
        expect(toDayNumber(date)).toBe(n)
        expect(weekdayOf(date)).toBe(new Date(n * DAY).getUTCDay() || 7)
      }),
      { numRuns: 2000 },
    )
  })

  it('[CAL-2] give back what was added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (n, days) => {
        expect(daysBetween(fromDayNumber(n), addDays(fromDayNumber(n), days))).toBe(days)
      }),
    )
  })
})

describe('lengths', () => {
  it('[CAL-4] two weeks are fourteen days and the start day is not counted', () => {
    expect(addDays(day('2021-10-11'), 14)).toBe('2021-10-25')
    expect(addDays(day('2021-12-25'), 14)).toBe('2022-01-08')
  })

  it.each([
    ['2021-11-30', 3, '2022-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2021-08-31', 6, '2022-02-28'],
    ['2021-10-11', 3, '2022-01-11'],
    ['2021-10-31', 1, '2021-11-30'],
    ['2021-12-31', 12, '2022-12-31'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-01-15', -13, '2019-12-15'],
  ])('[CAL-4] %s and %i months is %s, the last day where the month is shorter', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to)
  })
})

describe('reading a day', () => {
  it.each([
    ['2021年10月11日', '2021-10-11'],
    ['2021-1-5', '2021-01-05'],
    ['2021/10/11', '2021-10-11'],
    [' 2021.10.11 ', '2021-10-11'],
    ['2024-02-29', '2024-02-29'],
    ['2021-02-29', null],
    ['2021-13-01', null],
    ['2021年10月', null],
    ['明天', null],
  ])('[CAL-3] %s is %s', (text, date) => {
    expect(readDate(text)).toBe(date)
  })
})
