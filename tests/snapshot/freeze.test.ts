import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import { frozenJson } from '../../server/snapshot/frozen-json.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView } from '../../shared/board/view.ts'
import { freezeBoard } from '../../shared/snapshot/freeze-board.ts'
import { type FrozenBoard, readFrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import { metricsOf } from '../../shared/snapshot/metrics.ts'
import { thawBoard } from '../../shared/snapshot/open-past.ts'
import { addCard, buildBoard, buildCrowdedBoard, date, today } from '../support/build-board.ts'

const viewed = (cards: number, on = today): BoardView => createProjector(buildCrowdedBoard(cards), on).view()
const frozen = (doc: Y.Doc, on = today): FrozenBoard => freezeBoard(doc, createProjector(doc, on).view())
const crowded = (cards: number, on = today): FrozenBoard => frozen(buildCrowdedBoard(cards), on)

/** A view as plain data; the index is a map of its own kind. */
const plain = (view: BoardView) => ({ ...view, index: [...view.index] })

/** Through the bytes a snapshot is kept as. */
function kept(board: FrozenBoard): BoardView {
  const read = readFrozenBoard(JSON.parse(canonicalJson(board)))
  if (!read) throw new Error('the frozen board was not one')
  return thawBoard(read)
}

describe('freezing a board', () => {
  test('[SNAP-2] thawed, it is the board it was, whatever the day and however many cards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -40, max: 140 }), (cards, days) => {
        const on = date(new Date(Date.parse('2021-09-23') + days * 86_400_000).toISOString().slice(0, 10))
        expect(plain(kept(crowded(cards, on)))).toEqual(plain(viewed(cards, on)))
      }),
      { numRuns: 15 },
    )
  })

  test('[SNAP-2] the same board has the same bytes', () => {
    expect(canonicalJson(crowded(30))).toBe(canonicalJson(crowded(30)))
  })

  test.each([0, 1, 99, 230])('written in slices, %i cards are the same bytes', async cards => {
    const board = crowded(cards)
    expect(await frozenJson(board)).toBe(canonicalJson(board))
  })

  test('a deleted card, a malformed one and one without anything come back too', () => {
    const doc = buildBoard()
    addCard(doc, 'gone', { deletedAt: 1_635_400_000_000 })
    addCard(doc, 'broken', { progress: 'much', 'claim:sign': 7 })
    addCard(doc, 'bare', { areaId: undefined, leadUnitId: null, due: null, workflowId: undefined })
    const view = createProjector(doc, today).view()
    expect(plain(kept(frozen(doc)))).toEqual(plain(view))
    expect(kept(frozen(doc)).deleted).toHaveLength(1)
  })

  test.each([
    ['nothing', null],
    ['another format', { ...crowded(1), format: 1 }],
    ['a board cut short', { ...crowded(1), cards: undefined }],
    ['something else', { cards: [] }],
  ])('%s is not read as a board', (_, value) => {
    expect(readFrozenBoard(value)).toBeNull()
  })
})

describe('[SNAP-2] the figures of a snapshot', () => {
  const view = viewed(60)
  const metrics = metricsOf(view)

  test('are those of the board: cards, lamps, targets', () => {
    expect(metrics.cards).toBe(60)
    expect(metrics.lamps).toEqual(view.lampCounts)
    expect(metrics.targets.map(one => one.completion)).toEqual(view.targets.map(one => one.completion))
  })

  test('areas stand in document order and add up to the whole', () => {
    expect(metrics.areas.map(one => one.areaId)).toEqual(['invest', 'build', 'party'])
    for (const lamp of ['red', 'yellow', 'green', 'done', 'unreported'] as const)
      expect(metrics.areas.reduce((sum, one) => sum + one.lamps[lamp], 0)).toBe(view.lampCounts[lamp])
  })

  test('every milestone of areas and units is counted once; checked ones are not claimed ones', () => {
    for (const parts of [metrics.areas, metrics.units])
      for (const key of ['total', 'due', 'verified', 'claimed'] as const)
        expect(parts.reduce((sum, one) => sum + one.milestones[key], 0)).toBe(metrics.milestones[key])
    const { total, due, verified, claimed } = metrics.milestones
    expect(due).toBeLessThanOrEqual(total)
    expect(verified + claimed).toBeLessThanOrEqual(total)
    expect([due, verified, claimed].every(count => count > 0)).toBe(true)
  })

  test('what is set aside or due outside the campaign is not what it is measured by', () => {
    const doc = buildBoard()
    const plan = (patch: Record<string, unknown>) => ({
      workflowId: 'invest',
      'plan:sign': { date: { date: '2021-10-10', precision: 'day' } },
      'plan:start': { date: { date: '2022-01-10', precision: 'day' } },
      'claim:sign': '2021-10-09',
      ...patch,
    })
    addCard(doc, 'a', plan({}))
    const alone = metricsOf(createProjector(doc, today).view()).milestones
    addCard(
      doc,
      'b',
      plan({
        side: {
          state: 'suspended',
          reason: '示例',
          requestId: 'r1',
          by: { userId: 'u1', name: '示例' },
          at: 1_635_400_000_000,
        },
      }),
    )
    const both = metricsOf(createProjector(doc, today).view())
    expect(both.milestones).toEqual(alone)
    expect(alone).toMatchObject({ verified: 0, claimed: 1 })
    expect(both.cards).toBe(2)
  })

  test('progress is the mean of what was entered, and nothing where nothing was', () => {
    const doc = buildBoard()
    expect(metricsOf(createProjector(doc, today).view()).progress).toBeNull()
    for (const [id, progress] of [
      ['a', 10],
      ['b', 21],
      ['c', 30],
    ] as const)
      addCard(doc, id, { progress })
    addCard(doc, 'd', { progress: undefined })
    expect(metricsOf(createProjector(doc, today).view()).progress).toBe(20.3)
  })

  test('units stand in document order; those that lead nothing are left out', () => {
    expect(metrics.units.map(one => one.unitId)).toEqual(['zs', 'js', 'jt', 'jg'])
    const doc = buildBoard()
    addCard(doc, 'a', { leadUnitId: 'js' })
    addCard(doc, 'b', { leadUnitId: null })
    expect(metricsOf(createProjector(doc, today).view()).units.map(one => one.unitId)).toEqual(['js', null])
  })

  test('cards without an area are counted by themselves', () => {
    const doc = buildBoard()
    addCard(doc, 'bare', { areaId: undefined })
    expect(metricsOf(createProjector(doc, today).view()).areas.at(-1)).toMatchObject({
      areaId: null,
      cards: 1,
    })
  })
})
