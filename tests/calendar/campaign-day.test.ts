import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { dayOfCampaign, spanOfCampaign } from '../../shared/calendar/campaign-day.ts'
import { planDateFromWords } from '../../shared/calendar/plan-date.ts'
import { day } from '../card/a-card.ts'

const hundredDays = { from: day('2021-09-23'), to: day('2021-12-31') }

describe('the day of a campaign', () => {
  it('[CAL-1] 2021-10-11 is day 19 of 100, 81 days remain after it', () => {
    expect(dayOfCampaign(hundredDays, day('2021-10-11'))).toEqual({
      phase: 'during',
      day: 19,
      left: 81,
      total: 100,
    })
  })

  it.each([
    ['2021-09-13', { phase: 'before', daysUntil: 10, total: 100 }],
    ['2021-09-22', { phase: 'before', daysUntil: 1, total: 100 }],
    ['2021-09-23', { phase: 'during', day: 1, left: 99, total: 100 }],
    ['2021-10-29', { phase: 'during', day: 37, left: 63, total: 100 }],
    ['2021-12-31', { phase: 'during', day: 100, left: 0, total: 100 }],
    ['2022-01-01', { phase: 'after', daysSince: 1, total: 100 }],
    ['2022-03-01', { phase: 'after', daysSince: 60, total: 100 }],
  ])('[CAL-1] %s stands at %o', (today, standing) => {
    expect(dayOfCampaign(hundredDays, day(today))).toEqual(standing)
  })

  it('[CAL-1] no number is ever negative, however far away the day is', () => {
    for (let offset = -900; offset < 900; offset++) {
      const standing = dayOfCampaign(hundredDays, addDays(day('2021-10-11'), offset))
      for (const value of Object.values(standing))
        if (typeof value === 'number') expect(value).toBeGreaterThanOrEqual(0)
    }
  })

  it('[CAL-6] a campaign known to the month runs from the first day of one to the last of the other', () => {
    const from = planDateFromWords('2021年1月', 2021)
    const to = planDateFromWords('2022年1月', 2021)
    expect(from && to && spanOfCampaign({ from, to })).toEqual({ from: '2021-01-01', to: '2022-01-31' })
  })

  it('[CAL-6] a plan issued after its campaign began finds it under way', () => {
    expect(dayOfCampaign(hundredDays, day('2021-10-11')).phase).toBe('during')
  })
})
