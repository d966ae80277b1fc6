import { describe, expect, it } from 'vitest'
import { timeProgress } from '../../shared/calendar/time-progress.ts'
import { day } from '../card/a-card.ts'

const at = (from: string, to: string, today: string) =>
  timeProgress({ from: day(from), to: day(to) }, day(today))

describe('time progress', () => {
  it('[CAL-5] on 10-11 the campaign stands at 19 % by days and the year at nine months of twelve', () => {
    expect(at('2021-09-23', '2021-12-31', '2021-10-11')).toEqual({
      percent: 19,
      basis: 'days',
      passed: 19,
      total: 100,
    })
    expect(at('2021-01-01', '2021-12-31', '2021-10-11')).toEqual({
      percent: 75,
      basis: 'months',
      passed: 9,
      total: 12,
    })
  })

  it.each([
    ['quarter', '2021-10-01', '2021-12-31', '2021-11-30', 'months', 2, 3],
    ['three years', '2020-01-01', '2022-12-31', '2021-06-30', 'months', 18, 36],
    ['thirteen months', '2021-01-01', '2022-01-31', '2021-12-31', 'months', 12, 13],
    ['a single month', '2021-11-01', '2021-11-30', '2021-11-15', 'days', 15, 30],
    ['a year on its last day', '2021-01-01', '2021-12-31', '2021-12-31', 'months', 12, 12],
    ['a month on its last day but one', '2021-01-01', '2021-12-31', '2021-10-30', 'months', 9, 12],
    ['a year to come', '2022-01-01', '2022-12-31', '2021-10-11', 'months', 0, 12],
    ['a campaign long over', '2021-09-23', '2021-12-31', '2023-01-01', 'days', 100, 100],
  ])('[CAL-5] %s (%s…%s) on %s is counted by %s: %i of %i', (_, from, to, today, basis, passed, total) => {
    expect(at(from, to, today)).toEqual({ percent: (passed / total) * 100, basis, passed, total })
  })
})
