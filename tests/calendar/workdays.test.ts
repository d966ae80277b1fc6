import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '../../shared/calendar/arithmetic.ts'
import { holidayYears } from '../../shared/calendar/state-council-holidays.ts'
import {
  addWorkdays,
  isWorkday,
  nextWorkday,
  previousWorkday,
  stateCouncil,
  workdayWithin,
} from '../../shared/calendar/workdays.ts'
import { date } from '../support/build-board.ts'

describe('[MEET-1] working days', () => {
  test.each([
    ['2021-09-24', true, 'an ordinary Friday'],
    ['2021-09-25', false, 'a Saturday'],
    ['2021-09-26', true, 'a Sunday worked for 国庆节'],
    ['2021-10-01', false, '国庆节'],
    ['2021-10-07', false, 'the last day of it, a Thursday'],
    ['2021-10-08', true, 'the first Friday after it'],
    ['2021-10-09', true, 'a Saturday worked'],
    ['2021-10-10', false, 'the Sunday after'],
    ['2021-09-18', true, 'a Saturday worked for 中秋节'],
    ['2022-12-31', false, '元旦 of 2023, begun the year before'],
    ['2023-10-08', true, 'a Sunday worked'],
    ['2024-02-09', true, '除夕 of 2024 was a working day by the notice'],
    ['2024-02-18', true, 'a Sunday worked after 春节'],
    ['2025-01-27', true, 'the Monday before 春节 of 2025'],
    ['2026-02-14', true, 'a Saturday worked before 春节'],
    ['2030-10-01', true, 'a year whose notice is not known has only its weekends'],
  ])('%s: %s, %s', (day, works) => expect(isWorkday(date(day))).toBe(works))

  test.each(holidayYears.map(one => [one.year, one] as const))(
    'in %i every day worked in exchange is a weekend, and every holiday as long as the law gives',
    (year, { off, worked }) => {
      for (const day of worked) expect(weekdayOf(date(`${year}-${day}`)), day).toBeGreaterThanOrEqual(6)
      for (const day of worked) expect(stateCouncil.off).not.toContain(`${year}-${day}`)
      expect(off.flatMap(([name]) => name.split('、'))).toHaveLength(7)
      // what the law gives: days off on weekdays, less the weekends worked for them
      const weekdays = [...stateCouncil.off].filter(
        day => day.startsWith(`${year}-`) && day !== '2022-12-31' && weekdayOf(day) <= 5,
      )
      expect(weekdays.length - worked.length).toBe(year >= 2025 ? 13 : 11)
    },
  )
})

describe('moving to a working day', () => {
  test.each([
    ['2021-10-01', '2021-10-08', '2021-09-30'],
    ['2021-10-10', '2021-10-11', '2021-10-09'],
    ['2021-10-29', '2021-10-29', '2021-10-29'],
  ])('from %s on it is %s, back it is %s', (day, next, previous) => {
    expect([nextWorkday(date(day)), previousWorkday(date(day))]).toEqual([next, previous])
  })

  test.each([
    ['2021-09-30', 1, '2021-10-08'],
    ['2021-09-30', 3, '2021-10-11'],
    ['2021-10-11', -3, '2021-09-30'],
    ['2021-10-02', 0, '2021-10-02'],
    ['2021-10-29', 5, '2021-11-05'],
  ])('[CAL-4] %s and %i working days is %s', (day, days, expected) =>
    expect(addWorkdays(date(day), days)).toBe(expected),
  )

  test.each([
    ['the day itself', '2021-10-25', '2021-10-31', '2021-10-29', '2021-10-29'],
    ['the last one before it', '2021-09-27', '2021-10-03', '2021-10-01', '2021-09-30'],
    ['the first one after it when none is before', '2021-10-04', '2021-10-10', '2021-10-04', '2021-10-08'],
    ['outside only when there is none inside', '2021-10-01', '2021-10-07', '2021-10-05', '2021-10-08'],
  ])('inside a span: %s', (_, from, to, meant, expected) =>
    expect(workdayWithin({ from: date(from), to: date(to) }, date(meant))).toBe(expected),
  )

  test('where every day is off the question is the answer', () => {
    const never = { off: { has: () => true } as unknown as ReadonlySet<never>, worked: new Set<never>() }
    expect(nextWorkday(date('2021-10-01'), never)).toBe('2021-10-01')
    expect(addWorkdays(date('2021-10-01'), 2, never)).toBe(addDays(date('2021-10-01'), 2))
  })
})
