import type { TFunction } from 'i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { dayOf, monthOf, yearOf } from '../../../shared/calendar/day-number.ts'

export const legendKeys = [
  'baseline',
  'actual',
  'progress',
  'forecast',
  'planned',
  'claimed',
  'verified',
  'clock',
  'late',
  'today',
  'meeting',
  'rest',
] as const
export type LegendKey = (typeof legendKeys)[number]

/** The words a drawing needs, looked up once: painting asks for thousands of labels and never for a translation. */
export interface MapWords {
  readonly today: string
  readonly starts: string
  readonly ends: string
  readonly meeting: string
  readonly finished: string
  readonly side: Readonly<Record<'suspended' | 'withdrawn' | 'other', string>>
  readonly lamp: Readonly<Record<'red' | 'yellow' | 'green' | 'done' | 'unreported', string>>
  readonly sample: string
  readonly unitUnclear: string
  readonly undated: string
  /** Over the names on the wall and on paper. */
  readonly columns: Readonly<Record<'title' | 'unit', string>>
  /** What the clock says for a milestone, told from the milestone itself: 开工时限. */
  clock(milestone: string): string
  /** A lane that goes on from the page before. */
  continued(lane: string): string
  readonly legend: Readonly<Record<LegendKey, string>>
  dayCount(day: number): string
  weekCount(week: number): string
  year(year: number): string
  yearMonth(year: number, month: number): string
  month(month: number): string
  /** 1–3. */
  xun(part: number): string
  /** 1–2. */
  half(part: number): string
  /** Monday is 1. */
  weekday(day: number): string
  late(days: number): string
  percent(value: number): string
  cards(count: number): string
  done(finished: number, total: number): string
  /** 截至2021年10月29日（第37天）; `day` is null outside the campaign. */
  asOf(date: CalendarDate, day: number | null): string
  page(page: number, of: number): string
  total(count: number): string
}

/** What only paper, a legend or a lamp says is looked up when it does: a map that opens asks for few of these. */
export function mapWords(t: TFunction): MapWords {
  const say = (key: string, values?: Record<string, string | number>): string => t(`map:${key}`, values ?? {})
  const list = (key: string, count: number) =>
    remembered((at: number) => (at >= 1 && at <= count ? say(`${key}.${at}`) : ''))
  const around = (key: string, name: string) => wordsAround(() => say(key, { [name]: gap }))
  const month = list('month', 12)
  return {
    today: say('today'),
    starts: say('starts'),
    ends: say('ends'),
    finished: say('finished'),
    get meeting() {
      return say('meeting')
    },
    side: said(['suspended', 'withdrawn', 'other'], key => say(`side.${key}`)),
    lamp: said(['red', 'yellow', 'green', 'done', 'unreported'], key => say(`lamp.${key}`)),
    get sample() {
      return say('sample')
    },
    get unitUnclear() {
      return say('unitUnclear')
    },
    undated: say('undated'),
    columns: said(['title', 'unit'], key => say(`columns.${key}`)),
    clock: remembered((name: string) => say('clock', { name })),
    continued: lane => say('continued', { lane }),
    legend: said(legendKeys, key => say(`legend.${key}`)),
    dayCount: around('dayCount', 'day'),
    weekCount: around('weekCount', 'week'),
    year: around('year', 'year'),
    yearMonth: (year, at) => say('yearMonth', { year, month: month(at) }),
    month,
    xun: list('xun', 3),
    half: list('half', 2),
    weekday: list('weekday', 7),
    late: around('late', 'days'),
    percent: around('percent', 'value'),
    cards: remembered((count: number) => say('cards', { count })),
    done: (finished, total) => say('done', { finished, total }),
    asOf: (on, day) => {
      const date = say('date', { year: yearOf(on), month: month(monthOf(on)), day: dayOf(on) })
      return day === null ? say('sheet.asOfDate', { date }) : say('sheet.asOf', { date, day })
    },
    page: (page, of) => say('sheet.page', { page, of }),
    total: count => say('sheet.total', { count }),
  }
}

/** Where a number will stand; no text of anybody's has it. */
const gap = '\u0000'

/** A phrase around one number, translated once: an axis says a hundred weeks and days. Only for phrases that are the same for every number. */
function wordsAround(translated: () => string): (value: number) => string {
  let parts: readonly string[] | null = null
  return value => {
    parts ??= translated().split(gap)
    return parts.join(String(value))
  }
}

/** Words by key, each looked up when it is first read. */
function said<K extends string>(keys: readonly K[], say: (key: K) => string): Readonly<Record<K, string>> {
  const words = {} as Record<K, string>
  for (const key of keys) {
    let known: string | null = null
    Object.defineProperty(words, key, {
      enumerable: true,
      get() {
        known ??= say(key)
        return known
      },
    })
  }
  return words
}

/** Months, counts and milestones are few, so what was said once is kept. */
function remembered<T extends number | string>(say: (value: T) => string): (value: T) => string {
  const said = new Map<T, string>()
  return value => {
    const known = said.get(value)
    if (known !== undefined) return known
    const words = say(value)
    said.set(value, words)
    return words
  }
}
