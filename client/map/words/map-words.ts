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

export function mapWords(t: TFunction): MapWords {
  const say = (key: string, values?: Record<string, string | number>): string => t(`map:${key}`, values ?? {})
  const list = (key: string, count: number) =>
    remembered((at: number) => (at >= 1 && at <= count ? say(`${key}.${at}`) : ''))
  const month = list('month', 12)
  return {
    today: say('today'),
    starts: say('starts'),
    ends: say('ends'),
    meeting: say('meeting'),
    finished: say('finished'),
    side: {
      suspended: say('side.suspended'),
      withdrawn: say('side.withdrawn'),
      other: say('side.other'),
    },
    lamp: {
      red: say('lamp.red'),
      yellow: say('lamp.yellow'),
      green: say('lamp.green'),
      done: say('lamp.done'),
      unreported: say('lamp.unreported'),
    },
    sample: say('sample'),
    unitUnclear: say('unitUnclear'),
    undated: say('undated'),
    columns: { title: say('columns.title'), unit: say('columns.unit') },
    clock: remembered((name: string) => say('clock', { name })),
    continued: lane => say('continued', { lane }),
    legend: Object.fromEntries(legendKeys.map(key => [key, say(`legend.${key}`)])) as Record<
      LegendKey,
      string
    >,
    dayCount: remembered((day: number) => say('dayCount', { day })),
    weekCount: remembered((week: number) => say('weekCount', { week })),
    year: remembered((year: number) => say('year', { year })),
    yearMonth: (year, at) => say('yearMonth', { year, month: month(at) }),
    month,
    xun: list('xun', 3),
    half: list('half', 2),
    weekday: list('weekday', 7),
    late: remembered((days: number) => say('late', { days })),
    percent: remembered((value: number) => say('percent', { value })),
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

/** Days, weeks, percentages and milestones are few, so what was said once is kept. */
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
