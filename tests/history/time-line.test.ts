import { describe, expect, test } from 'vitest'
import { axisOf, dayAt, placeOf, ticksOf } from '../../client/history/bar/axis.ts'
import { neighbours, stepOf } from '../../client/history/bar/steps.ts'
import { csvLine } from '../../client/history/compare/csv.ts'
import { minutesOf, momentKeyFrom, textOfMoment } from '../../client/history/compare/moment-key.ts'
import { asOfIn, withAsOf } from '../../client/live/history-address.ts'
import { keptDayFor } from '../../client/live/history-series.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { date } from '../support/build-board.ts'

const days = Array.from({ length: 36 }, (_, n) => ({ day: addDays(date('2021-09-23'), n) }))
/** The server was down for three days before anybody kept them. */
const withGap = days.filter(({ day }) => day < '2021-10-01' || day > '2021-10-03')

describe('[HIST-1] the time line', () => {
  test.each([
    ['ArrowLeft', false, '2021-10-10'],
    ['ArrowRight', false, '2021-10-12'],
    ['ArrowLeft', true, '2021-10-04'],
    ['ArrowRight', true, '2021-10-18'],
    ['PageUp', false, '2021-10-18'],
    ['Home', false, '2021-09-23'],
    ['End', false, '2021-10-28'],
    ['Escape', false, 'today'],
    ['a', false, null],
  ])('%s (Shift: %s) leads from 10-11 to %s', (key, shift, to) => {
    expect(stepOf(key, shift, days, date('2021-10-11'))).toBe(to)
  })

  test('it stays at its ends and steps over days that were not kept', () => {
    expect(stepOf('ArrowLeft', false, days, date('2021-09-23'))).toBe('2021-09-23')
    expect(stepOf('ArrowRight', true, days, date('2021-10-26'))).toBe('2021-10-28')
    expect(stepOf('ArrowRight', false, withGap, date('2021-09-30'))).toBe('2021-10-04')
    expect(stepOf('ArrowLeft', false, withGap, date('2021-10-04'))).toBe('2021-09-30')
  })

  test('a day that was not kept is shown as the last one before it, one before all as the first', () => {
    expect(keptDayFor(withGap, date('2021-10-02'))?.day).toBe('2021-09-30')
    expect(keptDayFor(withGap, date('2021-01-01'))?.day).toBe('2021-09-23')
    expect(keptDayFor([], date('2021-10-02'))).toBeNull()
  })

  test('every day has its own place and every place its day', () => {
    const axis = axisOf({ from: date('2021-09-23'), to: date('2021-12-31') }, days, date('2021-10-28'))
    for (const { day } of days) expect(dayAt(axis, placeOf(axis, day))).toBe(day)
    expect(dayAt(axis, -3)).toBe('2021-09-23')
    expect(dayAt(axis, 3)).toBe('2021-12-31')
  })

  test('旬 begin at the 1st, 11th and 21st; months alone on a long line', () => {
    const hundred = ticksOf({ from: date('2021-09-23'), to: date('2021-12-31') })
    expect(hundred.map(one => one.day.slice(5))).toEqual([
      '10-01',
      '10-11',
      '10-21',
      '11-01',
      '11-11',
      '11-21',
      '12-01',
      '12-11',
      '12-21',
    ])
    const year = ticksOf({ from: date('2021-01-01'), to: date('2022-01-31') })
    expect(year.every(one => one.month !== null)).toBe(true)
  })

  test('the next day in the direction one goes is asked for first', () => {
    const around = (going: 1 | -1) => neighbours(days, date('2021-10-11'), going).map(one => one.day.slice(5))
    expect(around(1)).toEqual(['10-12', '10-10', '10-18'])
    expect(around(-1)).toEqual(['10-10', '10-12', '10-04'])
  })
})

describe('[HIST-1] a past day in an address', () => {
  test('the filter and the open card stay beside it', () => {
    const params = withAsOf(new URLSearchParams('lamp=red&card=c1'), date('2021-10-11'))
    expect(params.toString()).toBe('lamp=red&card=c1&asOf=2021-10-11')
    expect(asOfIn(params)).toBe('2021-10-11')
    expect(withAsOf(params, null).has('asOf')).toBe(false)
  })

  test.each(['', '2021-02-30', 'yesterday', '20211011'])('%j names no day', text => {
    expect(asOfIn(new URLSearchParams({ asOf: text }))).toBeNull()
  })

  test.each(['now', '2021-10-11', '2021-10-11T15:30', 's-8dd69ee147a6484f'])('%s is a moment', text => {
    const key = momentKeyFrom(text)
    expect(key && textOfMoment(key)).toBe(text)
  })

  test.each(['', '2021-13-01', '2021-10-11T25:00', '2021-10-11T9', 's-', 'then'])('%j is none', text => {
    expect(momentKeyFrom(text)).toBeNull()
  })

  test('a time is read as people type it', () => {
    expect(minutesOf('9：05')).toBe(545)
    expect(minutesOf('24:00')).toBeNull()
  })
})

test.each([
  ['=1+2', "'=1+2\r\n"],
  ['@SUM(A1)', "'@SUM(A1)\r\n"],
  ['+10天', "'+10天\r\n"],
  ['  =cmd', "'  =cmd\r\n"],
  ['\t=1', "'\t=1\r\n"],
  ['一，二', '一，二\r\n'],
  ['a,"b"', '"a,""b"""\r\n'],
  ['-1,2', '"\'-1,2"\r\n'],
])('[HIST-1] in an exported table %j is words, never a formula', (text, line) => {
  expect(csvLine([text])).toBe(line)
})
