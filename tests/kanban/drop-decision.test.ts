import { describe, expect, test } from 'vitest'
import { decideDrop, liftRefusal } from '../../client/kanban/drag/drop-decision.ts'
import { targetAt } from '../../client/kanban/drag/drop-place.ts'
import type { Grouping } from '../../client/kanban/group/grouping.ts'
import { placeOf } from '../../client/kanban/layout/place.ts'
import type { Member } from '../../shared/access/member.ts'
import { cardId, people } from '../support/build-board.ts'
import { grouped } from './board.ts'
import { cardIn, viewOf } from './cards.ts'

const view = viewOf({
  a: { order: 'a0', stage: 'sign' },
  b: { order: 'a1', stage: 'sign' },
  c: { order: 'a2', stage: 'file' },
  d: { order: 'a3', stage: 'sign', areaId: 'build', leadUnitId: 'js', leaderId: 'p2' },
  task: { order: 'a4', stage: 'doing', workflowId: 'task' },
  orphan: { order: 'a5', stage: 'sign', leadUnitId: null },
  gone: { order: 'a6', stage: 'sign', side: withdrawn() },
})

function withdrawn() {
  return { state: 'withdrawn', reason: '示例', requestId: 'r', by: { userId: 'u', name: '示例' }, at: 0 }
}

const usual: Grouping = { columns: 'stage', lanes: 'area' }

/** Lets card `id` go in the cell named, before the `index`th of the others there. */
function drop(id: string, lane: string, column: string, index: number, member: Member, grouping = usual) {
  const board = grouped(view, grouping)
  const from = placeOf(board, cardId(id))
  const to = {
    lane: board.lanes.findIndex(one => one.lane.key === lane),
    column: board.columns.findIndex(one => one.title === column || one.key === column),
    index,
  }
  const target = targetAt(board, to, cardId(id))
  if (!from || !target) throw new Error('no such place')
  const origin = {
    column: board.columns[from.column]?.key ?? '',
    lane: board.lanes[from.lane]?.lane.key ?? '',
  }
  return decideDrop(cardIn(view, id), origin, target, grouping, member)
}

describe('[KAN-2] what letting go writes', () => {
  test('stage and position are one edit', () => {
    const decided = drop('a', 'invest', '备案', 1, people.lead)
    expect(decided).toMatchObject({ kind: 'edit', edit: { type: 'move', card: 'a', stage: 'file' } })
    expect(decided.kind === 'edit' && decided.edit.type === 'move' && decided.edit.order > 'a2').toBe(true)
  })

  test('within a column only the position changes, between its new neighbours', () => {
    const decided = drop('a', 'invest', '签约', 1, people.lead)
    expect(decided).toMatchObject({ kind: 'edit', edit: { stage: 'sign' } })
    expect(decided.kind === 'edit' && decided.edit.type === 'move' && decided.edit.order > 'a1').toBe(true)
  })

  test('the same place writes nothing', () => {
    expect(drop('a', 'invest', '签约', 0, people.lead)).toEqual({ kind: 'same' })
    expect(drop('b', 'invest', '签约', 1, people.lead)).toEqual({ kind: 'same' })
  })

  test('another lane is one command, with the place in it', () => {
    expect(drop('a', 'build', '备案', 0, people.dispatch)).toMatchObject({
      kind: 'command',
      command: { type: 'card.edit', cards: ['a'], patch: { areaId: 'build', stage: 'file' } },
    })
  })

  test.each([
    [{ columns: 'stage', lanes: 'unit' } as Grouping, 'js', '签约', { leadUnitId: 'js' }],
    [{ columns: 'stage', lanes: 'leader' } as Grouping, 'p2', '签约', { leaderId: 'p2' }],
    [{ columns: 'unit', lanes: 'area' } as Grouping, 'invest', 'js', { leadUnitId: 'js' }],
    [{ columns: 'unit', lanes: 'area' } as Grouping, 'build', 'js', { leadUnitId: 'js', areaId: 'build' }],
    [{ columns: 'leader', lanes: 'none' } as Grouping, 'all', 'p2', { leaderId: 'p2' }],
  ])('%j: what the lane or column stands for is assigned', (grouping, lane, column, patch) => {
    const decided = drop('a', lane, column, 0, people.dispatch, grouping)
    expect(decided).toMatchObject({ kind: 'command', command: { patch } })
    expect(
      decided.kind === 'command' && decided.command.type === 'card.edit' && decided.command.patch.stage,
    ).toBe('sign')
  })
})

describe('[KAN-2] what is refused, and why', () => {
  test.each([
    ['a unit may not change the area', 'a', 'build', '签约', people.lead, usual, 'lane-locked'],
    ['a workflow without the stage', 'task', 'invest', '竣工', people.dispatch, usual, 'no-such-stage'],
    ['a card of another unit', 'd', 'build', '备案', people.lead, usual, 'not-yours'],
    ['supporting is not leading', 'a', 'invest', '备案', people.support, usual, 'not-yours'],
    ['an inspector reads', 'a', 'invest', '备案', people.inspector, usual, 'not-yours'],
    ['a withdrawn card', 'gone', 'invest', '备案', people.dispatch, usual, 'closed'],
    [
      '待明确 is not a place',
      'a',
      'invest',
      '-',
      people.dispatch,
      { columns: 'unit', lanes: 'area' } as Grouping,
      'nowhere',
    ],
    [
      'a lamp is worked out',
      'a',
      'invest',
      'red',
      people.dispatch,
      { columns: 'lamp', lanes: 'area' } as Grouping,
      'derived',
    ],
  ])('%s', (_, id, lane, column, member, grouping, why) => {
    expect(drop(id, lane, column, 0, member, grouping)).toEqual({ kind: 'refused', why })
  })

  test('out of 待明确 dispatch assigns', () => {
    const grouping: Grouping = { columns: 'stage', lanes: 'unit' }
    expect(drop('orphan', 'zs', '签约', 0, people.dispatch, grouping)).toMatchObject({
      kind: 'command',
      command: { patch: { leadUnitId: 'zs' } },
    })
  })

  test.each([
    ['lead', 'a', people.lead, null],
    ['dispatch', 'd', people.dispatch, null],
    ['leader', 'a', people.leader, 'not-yours'],
    ['screen', 'a', people.screen, 'not-yours'],
    ['nobody', 'a', people.nobody, 'not-yours'],
    ['lead of a card without unit', 'orphan', people.lead, 'not-yours'],
  ] as const)('[PERM-1] lifting as %s asks the matrix', (_, id, member, why) => {
    expect(liftRefusal(cardIn(view, id), member, usual)).toBe(why)
  })
})
