import { describe, expect, it } from 'vitest'
import {
  daysIn,
  type SpanKind,
  spanAfter,
  spanBefore,
  spanOf,
  spansWithin,
} from '../../shared/calendar/span.ts'
import { day } from '../card/a-card.ts'

const words = ({ from, to }: { from: string; to: string }) => `${from}…${to}`

describe('spans', () => {
  it.each<[SpanKind, string, string]>([
    ['xun', '2021-10-01', '2021-10-01…2021-10-10'],
    ['xun', '2021-10-10', '2021-10-01…2021-10-10'],
    ['xun', '2021-10-11', '2021-10-11…2021-10-20'],
    ['xun', '2021-10-21', '2021-10-21…2021-10-31'],
    ['xun', '2022-02-28', '2022-02-21…2022-02-28'],
    ['half-month', '2021-10-15', '2021-10-01…2021-10-15'],
    ['half-month', '2021-10-16', '2021-10-16…2021-10-31'],
    ['half-month', '2024-02-20', '2024-02-16…2024-02-29'],
    ['month', '2021-11-30', '2021-11-01…2021-11-30'],
    ['quarter', '2021-10-11', '2021-10-01…2021-12-31'],
    ['quarter', '2021-06-30', '2021-04-01…2021-06-30'],
    ['year', '2021-10-11', '2021-01-01…2021-12-31'],
    ['week', '2021-10-11', '2021-10-11…2021-10-17'],
    ['week', '2021-10-17', '2021-10-11…2021-10-17'],
    ['day', '2021-10-11', '2021-10-11…2021-10-11'],
  ])('[CAL-3] the %s of %s is %s', (kind, date, span) => {
    expect(words(spanOf(kind, day(date)))).toBe(span)
  })

  it('[CAL-3] every kind covers a year without a gap or an overlap', () => {
    const year = spanOf('year', day('2024-05-05'))
    for (const kind of ['day', 'week', 'xun', 'half-month', 'month', 'quarter'] as const) {
      const spans = spansWithin(kind, year)
      expect(spans.reduce((days, span) => days + daysIn(span), 0)).toBe(366)
      for (const [at, span] of spans.entries())
        if (at > 0) expect(spanAfter('day', spans[at - 1]?.to ?? day('')).from).toBe(span.from)
    }
  })

  it('[CAL-3] the campaign of a hundred days has ten 旬, the first of them cut to its last eight days', () => {
    const spans = spansWithin('xun', { from: day('2021-09-23'), to: day('2021-12-31') })
    expect(spans).toHaveLength(10)
    expect(words(spans[0] ?? { from: '', to: '' })).toBe('2021-09-23…2021-09-30')
  })

  it('[CAL-3] the span before the first 旬 of March is the last of February', () => {
    expect(words(spanBefore('xun', day('2022-03-04')))).toBe('2022-02-21…2022-02-28')
  })
})
