import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Change } from '../../client/card/log/changes.ts'
import { forecastWords } from '../../client/history/charts/forecast-words.ts'
import { dayAtX, frameOf, gridOf } from '../../client/history/charts/frame.ts'
import { lampBands } from '../../client/history/charts/lamp-days.ts'
import { bandPath } from '../../client/history/charts/paths.ts'
import { boardLines } from '../../client/history/charts/trend-lines.ts'
import { csvLine } from '../../client/history/compare/csv.ts'
import { changeEvents } from '../../client/history/life/change-events.ts'
import { stackBars } from '../../client/history/life/lanes.ts'
import { runsOf } from '../../client/history/life/runs.ts'
import { placeLabels } from '../../client/history/life/stage-labels.ts'
import card from '../../client/i18n/zh-CN/card.ts'
import domain from '../../client/i18n/zh-CN/domain.ts'
import history from '../../client/i18n/zh-CN/history.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { Instant } from '../../shared/calendar/date.ts'
import { burnUpOfMilestones } from '../../shared/history/burn-up.ts'
import type { Forecast } from '../../shared/history/forecast.ts'
import { addCard, buildBoard, date, today } from '../support/build-board.ts'

const words = i18next.createInstance()
beforeAll(() =>
  words.init({
    lng: 'zh-CN',
    ns: ['history', 'card', 'domain'],
    resources: { 'zh-CN': { history, card, domain } },
    interpolation: { escapeValue: false },
  }),
)
const span = { from: date('2021-09-23'), to: date('2021-12-31') }
const doc = buildBoard()
addCard(doc, 'a', {})
const { plan } = createProjector(doc, today).view()

describe('[HIST-2] a chart', () => {
  test.each([
    [139, 230, [0, 50, 100, 150]],
    [6, 132, [0, 5, 10]],
    [3, 230, [0, 1, 2, 3]],
    [0, 230, [0, 1]],
    [0.578, 230, [0, 0.2, 0.4, 0.6]],
  ])('of at most %s on %spx has lines at %j', (most, height, lines) => {
    expect(gridOf(most, height)).toEqual(lines)
  })

  test('what is under the hand is a day that was kept', () => {
    const frame = frameOf(1000, 200, span, 10)
    const days = [date('2021-09-23'), date('2021-09-30')]
    expect(dayAtX(frame, days, frame.x(date('2021-09-28')))).toBe('2021-09-23')
    expect(dayAtX(frame, days, 999)).toBe('2021-09-30')
    expect(dayAtX(frame, days, 0)).toBe('2021-09-23')
  })

  test('lamps are piled without a gap, and a lamp nobody has is not drawn', () => {
    const lamps = { red: 2, yellow: 3, green: 0, done: 4, unreported: 7 }
    const bands = lampBands([{ day: span.from, cards: 9, lamps }])
    expect([bands.red, bands.yellow, bands.done].flat().map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 5],
      [5, 9],
    ])
    expect(bandPath(frameOf(500, 200, span, 9), bands.green)).toBe('')
  })

  test('its figures go out line by line, newest first, and no name runs as a formula', () => {
    const lamps = { red: 1, yellow: 0, green: 2, done: 0, unreported: 1 }
    const days = [span.from, date('2021-09-24')].map(day => ({ day, cards: 3, lamps }))
    const lines = boardLines(words.t, plan.campaign, days, burnUpOfMilestones([], span))
    expect(lines.map(line => line[0])).toEqual(['日期', '2021-09-24', '2021-09-23'])
    expect(lines[1]?.slice(2, 8)).toEqual(['1', '0', '2', '0', '1', '3'])
    expect(csvLine(['=SUM(A1)', '滞后'])).toBe("'=SUM(A1),滞后\r\n")
  })
})

describe('[HIST-2] a forecast in words', () => {
  const pace = {
    over: 'recent' as const,
    since: date('2021-10-14'),
    until: date('2021-10-28'),
    days: 14,
    rises: 9,
  }
  const says = (forecast: Forecast) =>
    forecastWords(words.t, forecast, { unit: '个节点', end: span.to, year: 2021 })

  test('says how far it gets by the end and by what pace', () => {
    const outcome = { kind: 'short', percent: 47 } as const
    expect(
      says({ kind: 'course', pace: { ...pace, made: 9, perDay: 9 / 14 }, outcome, other: null, thin: false }),
    ).toEqual({
      says: '按现在的进度，到12月31日完成47%',
      basis: '按近14天平均每天0.6个节点推算',
    })
  })

  test('two paces are told in the same unit of time, and few days say so', () => {
    const other = {
      pace: { ...pace, over: 'whole' as const, since: span.from, days: 35, made: 3, perDay: 3 / 35 },
      outcome: { kind: 'short', percent: 20 } as const,
    }
    const outcome = { kind: 'finish', day: date('2021-11-20') } as const
    expect(
      says({ kind: 'course', pace: { ...pace, made: 14, perDay: 1 }, outcome, other, thin: true }),
    ).toEqual({
      says: '按现在的进度，预计11月20日前后全部完成',
      basis:
        '按近14天平均每周7个节点推算；按9月23日以来平均每周0.6个节点，则到12月31日完成20%；依据的天数少，仅供参考',
    })
  })

  test('none says why', () => {
    expect(says({ kind: 'none', why: 'rate' }).says).toBe('增速、比率、名次不逐日累加，不推算')
  })
})

describe('[HIST-2] the life of a card', () => {
  const row = (seq: number, field: string, before: unknown, after: unknown, cause = 'edit'): Change => ({
    seq,
    at: Instant.parse(1_634_000_000_000 + seq),
    actor: { userId: 'u', name: '建投中心调度员' },
    roles: ['dispatch'],
    cause,
    act: 'edit',
    thing: 'card',
    id: 'a',
    field,
    before,
    after,
  })
  const planDate = (day: string) => ({ date: date(day), precision: 'day' as const })

  test('being made is one event, and what the day job keeps is none', () => {
    const rows = [
      row(1, 'createdAt', null, 1),
      row(1, 'title', null, '示例'),
      row(2, 'lagged', null, {}, 'clock'),
    ]
    expect(changeEvents(words.t, rows, plan)).toMatchObject([{ kind: 'created', after: '示例' }])
  })

  test('a replan says old, new, why and who approved, and the date is not told twice', () => {
    const replan = {
      what: 'due',
      from: planDate('2021-10-31'),
      to: planDate('2021-11-10'),
      reason: '设备到港延迟',
      approvedBy: '分管领导',
      by: { userId: 'u', name: '建投中心调度员' },
      at: 1,
    }
    const rows = [
      row(3, 'due', planDate('2021-10-31'), planDate('2021-11-10')),
      row(3, 'replan:r1', null, replan),
    ]
    expect(changeEvents(words.t, rows, plan)).toMatchObject([
      { kind: 'replan', before: '2021年10月31日', after: '2021年11月10日；设备到港延迟；批准人：分管领导' },
    ])
  })

  test('deleted and restored are both told', () => {
    const rows = [row(4, 'deletedAt', null, 5), row(5, 'deletedAt', 5, null)]
    expect(changeEvents(words.t, rows, plan).map(({ title }) => title)).toEqual([
      '删除，移入回收站',
      '从回收站恢复',
    ])
  })

  test('days in a row are one run; a day that is missing ends it', () => {
    const days = ['2021-10-01', '2021-10-02', '2021-10-04', '2021-10-05'].map(day => ({
      day: date(day),
      lamp: 'red',
    }))
    expect(runsOf(days, ({ lamp }) => lamp)).toEqual([
      { from: '2021-10-01', to: '2021-10-02', value: 'red' },
      { from: '2021-10-04', to: '2021-10-05', value: 'red' },
    ])
  })

  test('what overlaps goes beneath, what follows goes on beside', () => {
    const bar = (key: string, from: string, to: string) => ({
      key,
      from: date(from),
      to: date(to),
      open: false,
      words: '',
    })
    const rows = stackBars([
      bar('a', '2021-10-01', '2021-10-09'),
      bar('b', '2021-10-05', '2021-10-20'),
      bar('c', '2021-10-10', '2021-10-12'),
    ])
    expect(rows.map(({ key, row: at }) => [key, at])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ])
  })

  test('names of stages that would touch stand above each other', () => {
    const rows = placeLabels([
      { name: '竣工', x: 100 },
      { name: '投产', x: 110 },
      { name: '签约', x: 300 },
    ])
    expect(rows.map(({ row: at }) => at)).toEqual([1, 0, 1])
  })
})
