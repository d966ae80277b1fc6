import { describe, expect, test } from 'vitest'
import type { LanesBy } from '../../client/card/group/lanes-by.ts'
import type { ColumnsBy } from '../../client/kanban/group/grouping.ts'
import { applyEdit } from '../../shared/board/apply-edit.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { buildCrowdedBoard, cardId, stageId, today } from '../support/build-board.ts'
import { cells, grouped } from './board.ts'
import { viewOf } from './cards.ts'

const view = viewOf({
  a: { areaId: 'invest', leadUnitId: 'zs', leaderId: 'p1', stage: 'sign' },
  b: { areaId: 'build', leadUnitId: 'js', leaderId: 'p2', stage: 'start', workflowId: 'government' },
  c: { areaId: 'invest', leadUnitId: 'zs', leaderId: null, stage: 'sign', progress: 0 },
  d: { areaId: 'party', leadUnitId: null, leaderId: 'p1', stage: 'doing', workflowId: 'task' },
})

const table: readonly [ColumnsBy, LanesBy, Record<string, string[]>][] = [
  [
    'stage',
    'area',
    { '招商引资会战/签约': ['a', 'c'], '项目建设会战/开工': ['b'], '党建引领会战/开工': ['d'] },
  ],
  ['stage', 'none', { '-/签约': ['a', 'c'], '-/开工': ['b', 'd'] }],
  ['unit', 'area', { '招商引资会战/招商': ['a', 'c'], '项目建设会战/建设': ['b'], '党建引领会战/-': ['d'] }],
  ['area', 'unit', { '招商局/招商': ['a', 'c'], '建设局/项目': ['b'], '-/党建': ['d'] }],
  ['leader', 'none', { '-/主要领导': ['a', 'd'], '-/分管领导（工业）': ['b'], '-/-': ['c'] }],
]

describe('[KAN-1] cards into columns and lanes', () => {
  test.each(table)('columns by %s, lanes by %s', (columns, lanes, expected) => {
    expect(cells(grouped(view, { columns, lanes }))).toEqual(expected)
  })

  test('columns by lamp are worst first and always all four', () => {
    expect(grouped(view, { columns: 'lamp', lanes: 'none' }).columns.map(c => c.lamp)).toEqual([
      'red',
      'yellow',
      'green',
      'done',
    ])
  })

  test('lanes keep the plan’s order and name who answers for them', () => {
    const board = grouped(view, { columns: 'stage', lanes: 'leader' })
    expect(board.lanes.map(one => one.lane.title)).toEqual(['主要领导', '分管领导（工业）', ''])
  })

  test('under a filter the counts say what is shown and what there is; completion stays that of the lane', () => {
    const board = grouped(view, undefined, card => card.id === 'a')
    const [invest, build] = board.lanes
    expect(invest?.tally).toMatchObject({ shown: 1, total: 2 })
    expect(build?.tally).toMatchObject({
      shown: 0,
      total: 1,
      lamps: { red: 0, yellow: 0, green: 0, done: 0 },
    })
    expect([board.shown, board.total]).toEqual([1, 4])
    expect(board.columnTallies.reduce((sum, tally) => sum + tally.total, 0)).toBe(4)
  })

  test('every card is counted once in the lanes and once in the columns, whatever the grouping', () => {
    const crowd = createProjector(buildCrowdedBoard(300), today).view()
    for (const columns of ['stage', 'lamp', 'unit', 'area', 'leader'] as const)
      for (const lanes of ['area', 'unit', 'leader', 'none'] as const) {
        const board = grouped(crowd, { columns, lanes }, card => card.lamp === 'red')
        const reds = crowd.cards.filter(card => card.lamp === 'red').length
        const inLanes = board.lanes.reduce((sum, one) => sum + one.tally.shown, 0)
        const inCells = board.lanes.flatMap(one => one.cells.flat()).length
        expect([columns, lanes, board.total, board.shown, inLanes, inCells]).toEqual([
          columns,
          lanes,
          300,
          reds,
          reds,
          reds,
        ])
      }
  })
})

describe('[KAN-4] what did not change keeps its identity', () => {
  const doc = buildCrowdedBoard(60)
  const projector = createProjector(doc, today)

  test('the same view grouped again is the same object', () => {
    const first = grouped(projector.view())
    expect(grouped(projector.view(), undefined, undefined, first)).toBe(first)
  })

  test('one changed card renews its own cell, its lane and nothing else', () => {
    const before = grouped(projector.view())
    applyEdit(doc, { type: 'owner', card: cardId('k0'), value: '另一责任人（示例）' }, 'other')
    const after = grouped(projector.view(), undefined, undefined, before)
    const renewed = after.lanes.flatMap((one, lane) =>
      one.cells.filter((cell, column) => cell !== before.lanes[lane]?.cells[column]),
    )
    expect(renewed).toHaveLength(1)
    expect(after.lanes.filter((one, at) => one !== before.lanes[at])).toHaveLength(1)
    expect(after.columnTallies).toBe(before.columnTallies)
  })

  test('a moved card renews the cell it left and the one it came to', () => {
    const before = grouped(projector.view())
    applyEdit(doc, { type: 'move', card: cardId('k0'), stage: stageId('file'), order: 'a5' }, 'other')
    const after = grouped(projector.view(), undefined, undefined, before)
    const lane = after.lanes.findIndex((one, at) => one !== before.lanes[at])
    const renewed = after.lanes[lane]?.cells.filter((cell, at) => cell !== before.lanes[lane]?.cells[at])
    expect(renewed).toHaveLength(2)
  })
})
