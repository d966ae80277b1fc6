import { describe, expect, test } from 'vitest'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BulletinBody } from '../../shared/bulletin/bulletin.ts'
import { BulletinBody as Body } from '../../shared/bulletin/bulletin.ts'
import { draftBrief } from '../../shared/bulletin/draft-brief.ts'
import { draftPeriodical } from '../../shared/bulletin/draft-periodical.ts'
import { shareOf } from '../../shared/bulletin/figures.ts'
import { frozenDay, morningAfter } from '../../shared/bulletin/frozen-day.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { SnapshotId } from '../../shared/ids.ts'
import { freezeBoard } from '../../shared/snapshot/freeze-board.ts'
import { addCard, buildBoard, buildCrowdedBoard, date, day } from '../support/build-board.ts'
import { createRandom } from '../support/random.ts'

type Board = ReturnType<typeof buildBoard>
const frozenOn = (doc: Board, on: CalendarDate) => freezeBoard(doc, createProjector(doc, on).view())
const snapshot = { id: SnapshotId.parse('s'), sha256: 'a'.repeat(64) }
const textOf = (body: BulletinBody) => JSON.stringify(body.blocks)
const tableOf = (body: BulletinBody, caption: string) =>
  body.blocks.flatMap(one => (one.kind === 'table' && one.caption.startsWith(caption) ? [one] : []))[0]

function periodicalOf(doc: Board, on: CalendarDate, before: Board | null = null) {
  const frozen = frozenOn(doc, on)
  const body = draftPeriodical({
    kind: 'week',
    period: { from: date('2021-10-18'), to: on },
    base: before && frozenDay(frozenOn(before, date('2021-10-17'))),
    end: frozenDay(frozen),
    series: [
      { day: date('2021-10-23'), metrics: frozen.metrics },
      { day: on, metrics: frozen.metrics },
    ],
  })
  return { body, metrics: frozen.metrics }
}

describe('a bulletin of a period', () => {
  const seeds = Array.from({ length: 12 }, (_, at) => at)
  test.each(seeds)('[HIST-3] every figure is what the snapshot says, seed %i', seed => {
    const random = createRandom(seed)
    const doc = buildCrowdedBoard(random.below(60))
    const { body, metrics } = periodicalOf(doc, date('2021-10-24'))
    expect(Body.parse(body)).toEqual(body)
    const rows = tableOf(body, '各战役任务推进情况')?.rows ?? []
    const figures = [...metrics.areas, metrics].map(({ cards, lamps }) => [
      cards,
      lamps.done,
      shareOf(lamps.done, cards),
      lamps.green,
      lamps.yellow,
      lamps.red,
      lamps.unreported,
    ])
    expect(rows.map(row => row.slice(1).map(cell => Number(cell.replace('%', ''))))).toEqual(figures)
    expect(textOf(body)).toContain(
      `共有任务${metrics.cards}项，已完成${metrics.lamps.done}项，完成率${shareOf(metrics.lamps.done, metrics.cards)}%；正常${metrics.lamps.green}项，预警${metrics.lamps.yellow}项，滞后${metrics.lamps.red}项；未按时填报${metrics.lamps.unreported}项。`,
    )
    const bars = body.blocks.flatMap(one =>
      one.kind === 'chart' && one.chart.kind === 'bars' ? one.chart.rows : [],
    )
    expect(bars.map(({ parts }) => parts)).toEqual(
      metrics.areas.map(({ lamps }) => [lamps.done, lamps.green, lamps.yellow, lamps.red]),
    )
    expect(tableOf(body, '滞后任务清单')?.rows.length ?? 0).toBe(Math.min(40, metrics.lamps.red))
  })

  test('[HIST-3] time is labelled: the campaign by days, the year by months', () => {
    const { body } = periodicalOf(buildBoard(), date('2021-10-24'))
    expect(textOf(body)).toContain(
      '第32天（共100天），会战时间进度32%（按天计），2021年时间进度75%（按月计，9/12）',
    )
  })

  test('[HIST-3] a lagging card is named by unit and item number, and why', () => {
    const doc = buildBoard()
    addCard(doc, 'fine', { order: 'a0', due: day('2021-12-31'), 'claim:sign': '2021-10-12' })
    addCard(doc, 'late', {
      order: 'a1',
      title: '迟到的项目（示例）',
      leadUnitId: 'js',
      'claim:sign': undefined,
      'plan:sign': { date: day('2021-10-15') },
    })
    const { body, metrics } = periodicalOf(doc, date('2021-10-24'))
    expect(metrics.lamps.red).toBe(1)
    expect(tableOf(body, '滞后任务清单')?.rows).toEqual([
      ['2', '建设', '迟到的项目（示例）', '“签约”应于10月15日完成，已超9天'],
    ])
    expect(textOf(body)).toContain('共有滞后任务1项，涉及1个单位：建设1项')
  })

  test('[HIST-3] what is different is counted against the board before the period', () => {
    const before = buildBoard()
    addCard(before, 'a', { order: 'a0', 'claim:sign': undefined, 'plan:sign': { date: day('2021-10-20') } })
    const after = buildBoard()
    addCard(after, 'a', { order: 'a0', 'claim:sign': undefined, 'plan:sign': { date: day('2021-10-20') } })
    addCard(after, 'b', { order: 'a1' })
    const { body } = periodicalOf(after, date('2021-10-24'), before)
    expect(textOf(body)).toContain(
      '与2021年10月17日24时相比，新增任务1项，完成0项，新增滞后1项，恢复0项，调整时限0项',
    )
  })
})

describe('the morning brief', () => {
  const built = (on: CalendarDate, cards: (doc: Board) => void) => {
    const doc = buildBoard()
    cards(doc)
    return frozenOn(doc, on)
  }
  const dueOn = (on: string) => ({ 'claim:sign': undefined, 'plan:sign': { date: day(on) } })

  test('[HIST-3] says the day, what the day before changed, what a date that passed at midnight did, and what is due to Sunday', () => {
    const before = built(date('2021-10-26'), doc => {
      addCard(doc, 'a', { order: 'a0', progress: 20, ...dueOn('2021-10-27') })
    })
    const yesterday = built(date('2021-10-27'), doc => {
      addCard(doc, 'a', { order: 'a0', progress: 35, ...dueOn('2021-10-27') })
      addCard(doc, 'b', { order: 'a1', title: '新来的（示例）', ...dueOn('2021-10-31') })
      addCard(doc, 'c', { order: 'a2', ...dueOn('2021-11-01') })
    })
    const { facts, body } = draftBrief({
      before: frozenDay(before),
      yesterday: { ...frozenDay(yesterday), snapshot },
      morning: morningAfter(yesterday, date('2021-10-28')),
    })
    const ids = (lines: readonly { readonly card: string }[]) => lines.map(one => one.card)
    expect(facts).toMatchObject({
      dayOfCampaign: 36,
      totalDays: 100,
      day: '2021-10-27',
      before: '2021-10-26',
    })
    expect(facts.metrics).toEqual(yesterday.metrics)
    expect(ids(facts.added)).toEqual(['b', 'c'])
    expect(facts.advanced.map(one => one.note)).toEqual(['进度由20%到35%'])
    expect(ids(facts.newlyRed)).toEqual([])
    expect(ids(facts.overnight)).toEqual(['a'])
    expect(facts.dueThisWeek.map(one => `${one.card} ${one.note}`)).toEqual(['b “签约”节点10月31日到期'])
    expect(textOf(body)).toContain('第36天（共100天）')
    expect(textOf(body)).toContain('今日零时因时限已过新增滞后1项')
  })

  test('[HIST-3] on the second morning there is nothing to compare with, and it says so', () => {
    const first = built(date('2021-09-23'), () => {})
    const { facts, body } = draftBrief({
      before: null,
      yesterday: { ...frozenDay(first), snapshot },
      morning: morningAfter(first, date('2021-09-24')),
    })
    expect(facts.before).toBeNull()
    expect(textOf(body)).toContain('首日建档，无可比之日')
  })
})
