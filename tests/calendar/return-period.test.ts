import { describe, expect, it } from 'vitest'
import { closedReturnPeriod, isReturnDue, returnPeriod } from '../../shared/calendar/return-period.ts'
import { day } from '../card/a-card.ts'

describe('return periods', () => {
  it('[CARD-7] a weekly return is for Monday to Sunday, or for the week ending on the rhythm’s own day', () => {
    expect(returnPeriod({ every: 'week' }, day('2021-10-29'))).toEqual({
      from: '2021-10-25',
      to: '2021-10-31',
    })
    expect(returnPeriod({ every: 'week', weekday: 5 }, day('2021-10-30'))).toEqual({
      from: '2021-10-30',
      to: '2021-11-05',
    })
    expect(returnPeriod({ every: 'week', weekday: 5 }, day('2021-10-29')).to).toBe('2021-10-29')
  })

  it('[CARD-7] the meeting looks back on the period that has closed', () => {
    expect(closedReturnPeriod({ every: 'week' }, day('2021-10-29')).to).toBe('2021-10-24')
    expect(closedReturnPeriod({ every: 'month' }, day('2021-10-29')).to).toBe('2021-09-30')
  })

  it.each([
    [null, true],
    ['2021-10-24', true],
    ['2021-10-31', false],
  ])('[CARD-7] with the last return for %s, owing one on 10-29 is %s', (last, due) => {
    expect(isReturnDue({ every: 'week' }, last === null ? null : day(last), day('2021-10-29'))).toBe(due)
  })
})
