import { describe, expect, test } from 'vitest'
import { addDays, addMonths, monthGrid, parseYmd, readTypedDate } from '../../client/ui/calendar-month.ts'

describe('a date as people type it', () => {
  test.each([
    ['2021-10-11', '2021-10-11'],
    ['2021/1/5', '2021-01-05'],
    ['2021.10.11', '2021-10-11'],
    ['20211011', '2021-10-11'],
    ['2021年10月11日', '2021-10-11'],
    ['２０２１－１０－１１', '2021-10-11'],
    ['10-11', '2021-10-11'],
    ['10月11日', '2021-10-11'],
    ['', null],
    ['2021-02-30', undefined],
    ['下周三', undefined],
    ['2021-13-01', undefined],
  ])('%j is read as %j', (typed, date) => {
    expect(readTypedDate(typed, 2021)).toBe(date)
  })
})

test('a month is six weeks from the Monday on or before the first', () => {
  const grid = monthGrid(2021, 10)
  expect([grid.length, grid[0], grid[4], grid[41]]).toEqual([42, '2021-09-27', '2021-10-01', '2021-11-07'])
})

test.each([
  ['2021-12-31', 1, '2022-01-01'],
  ['2020-03-01', -1, '2020-02-29'],
])('%s and %i days is %s', (from, days, to) => {
  expect(addDays(from, days)).toBe(to)
})

test.each([
  ['2021-11-30', 3, '2022-02-28'],
  ['2021-01-31', -2, '2020-11-30'],
])('%s and %i months is %s, clamped to the month’s end', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})

test('what is no date is none', () => {
  expect(parseYmd('2021-02-29')).toBeNull()
  expect(parseYmd('2021-2-1')).toBeNull()
})
