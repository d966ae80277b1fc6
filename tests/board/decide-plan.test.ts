import { describe, expect, it } from 'vitest'
import type { Member } from '../../shared/access/member.ts'
import type { CommandInput } from '../../shared/board/command.ts'
import { readPlan } from '../../shared/board/read-plan.ts'
import type { PlanCollection } from '../../shared/plan/plan.ts'
import type { RefusalKind } from '../../shared/refusal.ts'
import { addCard, buildBoard, buildPlan, day, people } from '../support/build-board.ts'
import { addMeeting, ordinaryDecision, ordinaryHead, ordinaryItem } from '../support/build-meeting.ts'
import { decide, done, expectRefused, run } from '../support/run-command.ts'

const { dispatch, lead, leader, inspector } = people
const area = { id: 'green', order: 4, name: '生态会战', shortName: '生态', hue: 3 }
const put = (collection: PlanCollection, ...items: object[]): CommandInput =>
  ({ type: 'plan.put', collection, items }) as CommandInput
const remove = (collection: PlanCollection, ...ids: string[]): CommandInput => ({
  type: 'plan.remove',
  collection,
  ids,
})

function board() {
  const doc = buildBoard()
  addCard(doc, 'k1', { moreAreaIds: ['party'], targetIds: ['t-growth'] })
  return doc
}

describe('the plan', () => {
  const table: readonly [
    what: string,
    by: Member,
    command: CommandInput,
    kind: RefusalKind,
    detail: object,
  ][] = [
    ['putting by a unit', lead, put('areas', area), 'not-permitted', { thing: 'areas' }],
    ['putting by a leader', leader, put('areas', area), 'not-permitted', {}],
    ['removing by an inspector', inspector, remove('phases', 'x'), 'not-permitted', {}],
    [
      'the head by a unit',
      lead,
      { type: 'plan.head', head: { name: '改' } },
      'not-permitted',
      { thing: 'campaign' },
    ],
    [
      'lamp rules by a leader',
      leader,
      { type: 'plan.lamp-rules', rules: buildPlan().lampRules },
      'not-permitted',
      {},
    ],
    [
      'reports by hand, even by dispatch',
      dispatch,
      put('reports', {}),
      'not-permitted',
      { thing: 'reports' },
    ],
    ['half an item', dispatch, put('areas', area, { id: 'half' }), 'bad-value', { row: 1, field: 'order' }],
    [
      'an item with a text no field takes',
      dispatch,
      put('areas', { ...area, name: '一\n二' }),
      'bad-value',
      { field: 'name' },
    ],
    [
      'an id that is no id',
      dispatch,
      put('phases', { id: 'a/b', order: 1, name: '一', from: day('2021-10-01'), to: day('2021-10-31') }),
      'bad-value',
      { field: 'id' },
    ],
    [
      'an end before the beginning',
      dispatch,
      { type: 'plan.head', head: { to: day('2021-09-01') } },
      'bad-value',
      { field: 'to' },
    ],
    [
      'removing what is not there',
      dispatch,
      remove('areas', 'none'),
      'no-such-item',
      { collection: 'areas', id: 'none' },
    ],
    [
      'a workflow without a stage cards stand in',
      dispatch,
      put('workflows', shorter()),
      'still-in-use',
      { collection: 'stages', id: 'sign' },
    ],
  ]
  it.each(table)('[PERM-1] %s is refused', (_, by, command, kind, detail) => {
    expectRefused(decide(board(), by, command), kind, detail)
  })

  const used: readonly [PlanCollection, id: string, cards: number, items: number][] = [
    ['areas', 'invest', 1, 3],
    ['areas', 'party', 1, 0],
    ['measures', 'm1', 1, 0],
    ['units', 'zs', 1, 1],
    ['units', 'js', 1, 2],
    ['people', 'p1', 1, 0],
    ['lists', 'in', 1, 1],
    ['workflows', 'invest', 1, 5],
    ['targets', 't-growth', 1, 0],
  ]
  it.each(used)('%s/%s is still in use and stays', (collection, id, cards, items) => {
    expectRefused(decide(board(), dispatch, remove(collection, id)), 'still-in-use', {
      collection,
      id,
      cards,
      items,
    })
  })

  it.each<readonly [collection: PlanCollection, id: string, fields: Record<string, unknown>]>([
    ['rhythms', 'r1', { head: { ...ordinaryHead, rhythmId: 'r1', periodEnd: '2021-10-31' } }],
    ['lists', 'out', { head: { ...ordinaryHead, scope: { listId: 'out' } } }],
    ['people', 'p2', { head: { ...ordinaryHead, chair: { rosterId: 'p2', words: '' } } }],
    ['units', 'jg', { 'item:i1': { ...ordinaryItem, unitId: 'jg' } }],
    ['units', 'jg', { 'attend:a1': { kind: 'leave', unitId: 'jg', name: '', order: 0 } }],
    ['units', 'jg', { 'decision:d1': { ...ordinaryDecision, leadUnitId: 'jg' } }],
    ['units', 'jg', { 'decision:d1': { ...ordinaryDecision, supportUnitIds: ['jg'] } }],
  ])('[MEET-5] %s/%s is named by a meeting and stays', (collection, id, fields) => {
    const doc = board()
    addMeeting(doc, 'm1', 'signed', fields)
    expectRefused(decide(doc, dispatch, remove(collection, id)), 'still-in-use', { id, meetings: 1 })
  })

  it.each([
    ['units', 'jg'],
    ['people', 'p2'],
    ['lists', 'out'],
    ['workflows', 'work'],
    ['targets', 't-sign'],
    ['clocks', 'c1'],
    ['rhythms', 'r1'],
  ] as const)('%s/%s is used by nobody and goes', (collection, id) => {
    const doc = board()
    done(run(doc, dispatch, remove(collection, id)))
    expect(readPlan(doc)[collection].some(item => item.id === id)).toBe(false)
  })

  it('items that go together do not hold each other back', () => {
    const doc = board()
    const base = buildPlan().targets[0]
    done(
      run(
        doc,
        dispatch,
        put('targets', { ...base, id: 'a', order: 9 }, { ...base, id: 'b', order: 10, parentId: 'a' }),
      ),
    )
    expectRefused(decide(doc, dispatch, remove('targets', 'a')), 'still-in-use', { items: 1 })
    done(run(doc, dispatch, remove('targets', 'a', 'b')))
    expect(readPlan(doc).targets).toHaveLength(4)
  })

  it('puts new items and replaces known ones, and says which were made', () => {
    const doc = board()
    const { ids, changes } = done(
      run(doc, dispatch, put('areas', area, { ...area, id: 'party', name: '党建' })),
    )
    expect(ids).toEqual(['green'])
    expect(changes.map(({ thing, id, field }) => [thing, id, field])).toEqual([
      ['plan', 'green', 'areas'],
      ['plan', 'party', 'areas'],
    ])
    expect(readPlan(doc).areaById.get('party' as never)?.name).toBe('党建')
    expect(done(decide(doc, dispatch, put('areas', area))).writes).toEqual([])
  })

  it('changes the head in parts and the lamp rules whole', () => {
    const doc = board()
    done(run(doc, dispatch, { type: 'plan.head', head: { name: '决战一百天' } }))
    const { lampRules } = buildPlan()
    done(run(doc, dispatch, { type: 'plan.lamp-rules', rules: { ...lampRules, name: '新规则' } }))
    const plan = readPlan(doc)
    expect(plan.campaign).toMatchObject({ name: '决战一百天', issuer: '示例管委会', id: 'demo' })
    expect(plan.lampRules.name).toBe('新规则')
  })
})

function shorter(): object {
  const workflow = buildPlan().workflows[0]
  return { ...workflow, stages: workflow?.stages.filter(stage => stage.id !== 'sign') }
}
