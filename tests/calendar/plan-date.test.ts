import { describe, expect, it } from 'vitest'
import { planDateFromWords, planDateInWords, spanOfPlanDate } from '../../shared/calendar/plan-date.ts'
import { day } from '../card/a-card.ts'

describe('a date as a plan writes it', () => {
  it.each([
    ['2021年10月11日', 'day', '2021-10-11', '2021-10-11'],
    ['10月11日', 'day', '2021-10-11', '2021-10-11'],
    ['9月下旬', 'xun', '2021-09-21', '2021-09-30'],
    ['2022年2月下旬', 'xun', '2022-02-21', '2022-02-28'],
    ['9月 上旬', 'xun', '2021-09-01', '2021-09-10'],
    ['10月上半月', 'half-month', '2021-10-01', '2021-10-15'],
    ['10月下半月', 'half-month', '2021-10-16', '2021-10-31'],
    ['2020年9月份', 'month', '2020-09-01', '2020-09-30'],
    ['12月底', 'month', '2021-12-01', '2021-12-31'],
    ['2022 年底', 'year', '2022-01-01', '2022-12-31'],
    ['年底', 'year', '2021-01-01', '2021-12-31'],
    ['2022年', 'year', '2022-01-01', '2022-12-31'],
  ])('[CAL-3] %s has the precision of a %s and lasts from %s to %s', (words, precision, from, to) => {
    const planned = planDateFromWords(words, 2021)
    expect(planned?.precision).toBe(precision)
    expect(planned && spanOfPlanDate(planned)).toEqual({ from, to })
  })

  it.each(['', '近期', '13月', '9月31日', '2月30日', '适时', '100天', '9月下旬左右'])(
    '[CAL-3] %s names no date, and none is invented',
    words => {
      expect(planDateFromWords(words, 2021)).toBeNull()
    },
  )

  it.each(['2021年10月11日', '2021年9月下旬', '2021年10月上半月', '2021年12月', '2022年'])(
    '[CAL-3] %s is printed as it was read',
    words => {
      const planned = planDateFromWords(words, 1999)
      expect(planned && planDateInWords(planned)).toBe(words)
    },
  )

  it('[CAL-3] the year is left out where the reader knows it', () => {
    expect(planDateInWords({ date: day('2021-09-30'), precision: 'xun' }, 2021)).toBe('9月下旬')
    expect(planDateInWords({ date: day('2021-10-05'), precision: 'day' }, 2021)).toBe('10月5日')
  })
})
