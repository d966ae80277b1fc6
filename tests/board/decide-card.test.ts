import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Member } from '../../shared/access/member.ts'
import type { CommandInput } from '../../shared/board/command.ts'
import { cardsOf } from '../../shared/board/document.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { RefusalKind } from '../../shared/refusal.ts'
import { addCard, buildBoard, buildPlan, cardOf, now, people, today } from '../support/build-board.ts'
import { decide, done, expectRefused, run } from '../support/run-command.ts'

function board() {
  const doc = buildBoard()
  addCard(doc, 'k1')
  addCard(doc, 'k2', { leadUnitId: 'js', supportUnitIds: [], order: 'a1' })
  addCard(doc, 'gone', { deletedAt: now, order: 'a2' })
  return doc
}
const { dispatch, lead, leader, inspector, screen } = people

const create: CommandInput = {
  type: 'card.create',
  title: '新项目（示例）',
  workflowId: 'invest',
  areaId: 'build',
}
const edit = (patch: object, cards = ['k1']): CommandInput => ({ type: 'card.edit', cards, patch })

describe('refusals', () => {
  const table: readonly [
    what: string,
    by: Member,
    command: CommandInput,
    kind: RefusalKind,
    detail: object,
  ][] = [
    ['creating, by a unit', lead, create, 'not-permitted', { thing: 'cards' }],
    ['creating, by a leader', leader, create, 'not-permitted', {}],
    ['creating, by an inspector', inspector, create, 'not-permitted', {}],
    ['creating, by a screen', screen, create, 'not-permitted', {}],
    [
      'an unknown workflow',
      dispatch,
      { ...create, workflowId: 'none' },
      'no-such-item',
      { collection: 'workflows' },
    ],
    ['an unknown area', dispatch, { ...create, areaId: 'none' }, 'no-such-item', { collection: 'areas' }],
    [
      'an unknown unit',
      dispatch,
      { ...create, patch: { leadUnitId: 'none' } },
      'no-such-item',
      { collection: 'units' },
    ],
    [
      'an unknown list',
      dispatch,
      { ...create, lists: [{ listId: 'none', from: '2021-10-01' }] },
      'no-such-item',
      { collection: 'lists' },
    ],
    [
      'a stage of another workflow',
      dispatch,
      { ...create, patch: { stage: 'doing' } },
      'no-such-item',
      { collection: 'stages' },
    ],
    [
      'a milestone as a column',
      dispatch,
      { ...create, patch: { stage: 'entry' } },
      'bad-value',
      { field: 'stage' },
    ],
    [
      'a date for a stage it has not',
      dispatch,
      { ...create, plan: { doing: { date: { date: '2021-10-01', precision: 'day' } } } },
      'no-such-item',
      {},
    ],
    [
      'editing by the lead unit',
      lead,
      edit({ title: '改名' }),
      'not-permitted',
      { card: 'k1', field: 'title' },
    ],
    [
      'editing a card that is not there',
      dispatch,
      edit({ title: '改名' }, ['k1', 'k9']),
      'no-such-card',
      { card: 'k9' },
    ],
    ['editing a deleted card', dispatch, edit({ title: '改名' }, ['gone']), 'closed', { card: 'gone' }],
    [
      'an unknown leader',
      dispatch,
      edit({ leaderId: 'p9' }),
      'no-such-item',
      { collection: 'people', id: 'p9' },
    ],
    ['an unknown measure', dispatch, edit({ measureId: 'm9' }), 'no-such-item', { collection: 'measures' }],
    ['an unknown target', dispatch, edit({ targetIds: ['t9'] }), 'no-such-item', { collection: 'targets' }],
    [
      'a stage of another workflow',
      dispatch,
      edit({ stage: 'doing' }),
      'no-such-item',
      { collection: 'stages', id: 'doing' },
    ],
    [
      'an unknown list',
      dispatch,
      { type: 'card.join-list', cards: ['k1'], listId: 'none', from: '2021-10-01' },
      'no-such-item',
      {},
    ],
    [
      'joining a list, by the lead unit',
      lead,
      { type: 'card.join-list', cards: ['k1'], listId: 'out', from: '2021-10-01' },
      'not-permitted',
      { field: 'lists' },
    ],
    [
      'deleting, by the lead unit',
      lead,
      { type: 'card.delete', cards: ['k1'], reason: '重复' },
      'not-permitted',
      {},
    ],
    ['restoring, by a leader', leader, { type: 'card.restore', cards: ['gone'] }, 'not-permitted', {}],
  ]
  it.each(table)('[PERM-2] %s is refused and changes nothing', (_, by, command, kind, detail) => {
    const doc = board()
    const before = Y.encodeStateAsUpdate(doc)
    expectRefused(run(doc, by, command), kind, detail)
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  it('[CARD-1] a unit outside the campaign leads no card, but may be asked', () => {
    const plan = buildPlan()
    const doc = buildBoard({
      ...plan,
      units: plan.units.map(u => (u.id === 'js' ? { ...u, outside: true } : u)),
    })
    addCard(doc, 'k1')
    expectRefused(decide(doc, dispatch, edit({ leadUnitId: 'js' })), 'bad-value', { field: 'leadUnitId' })
    done(
      decide(doc, dispatch, {
        type: 'problem.raise',
        card: 'k1',
        text: '用电',
        kind: 'utilities',
        askedUnitId: 'js',
      }),
    )
  })
})

describe('card.create', () => {
  it('[CARD-1] makes a whole card with what was said; the rest is 待明确', () => {
    const doc = board()
    const { ids, changes } = done(run(doc, dispatch, { ...create, patch: { leadUnitId: 'zs' } }))
    expect(ids).toEqual(['n1'])
    const card = createProjector(doc, today).view().cards.at(-1)
    expect(card).toMatchObject({
      id: 'n1',
      title: '新项目（示例）',
      areaId: 'build',
      leadUnitId: 'zs',
      form: '',
      faults: [],
    })
    expect(card?.stage?.id).toBe('plan')
    expect(card?.unclear).toEqual(['owner', 'due'])
    expect(card?.createdAt).toBe(now)
    expect(changes).toContainEqual({
      thing: 'card',
      id: 'n1',
      field: 'title',
      before: null,
      after: '新项目（示例）',
    })
  })

  it('[CARD-4] the first dates of a card are its baseline', () => {
    const doc = board()
    const due = { date: '2021-12-31', precision: 'month' } as const
    const start = { date: '2021-11-20', precision: 'xun' } as const
    done(run(doc, dispatch, { ...create, due, plan: { start: { date: start, percent: 50 } } }))
    const card = createProjector(doc, today).view().cards.at(-1)
    expect(card).toMatchObject({ due, baselineDue: due })
    expect(card?.milestones.find(m => m.stage.id === 'start')).toMatchObject({
      planned: start,
      baseline: start,
      percent: 50,
    })
  })

  it('stands at the end of the board', () => {
    const doc = board()
    done(run(doc, dispatch, create))
    expect(
      createProjector(doc, today)
        .view()
        .cards.map(card => card.id),
    ).toEqual(['k1', 'k2', 'n1'])
    expect(String(cardOf(doc, 'n1').get('order')) > 'a2').toBe(true)
  })
})

describe('card.edit', () => {
  it('is one patch for many cards, with a row for every field that changed', () => {
    const doc = board()
    const { writes, changes } = done(
      run(doc, dispatch, edit({ areaId: 'build', leaderId: 'p2' }, ['k1', 'k2', 'k1'])),
    )
    expect(writes).toHaveLength(4)
    expect(changes[0]).toEqual({ thing: 'card', id: 'k1', field: 'areaId', before: 'invest', after: 'build' })
    expect(['k1', 'k2'].map(id => cardOf(doc, id).get('leaderId'))).toEqual(['p2', 'p2'])
  })

  it('moves a card to another unit, also to and from 待明确', () => {
    const doc = board()
    done(run(doc, dispatch, edit({ leadUnitId: null })))
    expect(cardOf(doc, 'k1').get('leadUnitId')).toBeNull()
    done(run(doc, dispatch, edit({ leadUnitId: 'js', stage: 'file' })))
    expect(cardOf(doc, 'k1').get('stage')).toBe('file')
  })

  it('a decision only reads: the document changes when its writes are applied, not before', () => {
    const doc = board()
    const before = Y.encodeStateAsUpdate(doc)
    expect(done(decide(doc, dispatch, edit({ areaId: 'build' }))).writes).toHaveLength(1)
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  it('writes nothing that is already so', () => {
    const doc = board()
    expect(done(decide(doc, dispatch, edit({ areaId: 'invest', supportUnitIds: ['js'] })))).toEqual({
      writes: [],
      ids: [],
      changes: [],
    })
    expect(done(decide(doc, dispatch, edit({}))).writes).toEqual([])
  })
})

describe('lists, deleting and restoring', () => {
  it('[CARD-6] joining a list is dated, and a card already in it stays as it was', () => {
    const doc = board()
    done(
      run(doc, dispatch, { type: 'card.join-list', cards: ['k1', 'k2'], listId: 'out', from: '2021-10-20' }),
    )
    const lists = [
      { listId: 'in', from: '2021-09-23' },
      { listId: 'out', from: '2021-10-20' },
    ]
    expect(cardOf(doc, 'k1').get('lists')).toEqual(lists)
    expect(
      done(
        decide(doc, dispatch, { type: 'card.join-list', cards: ['k1'], listId: 'out', from: '2021-10-25' }),
      ).writes,
    ).toEqual([])
  })

  it.each([
    ['left before', '2021-10-10', 2],
    ['left on that very day, which still counts', '2021-10-20', 1],
    ['will leave later', '2021-11-10', 1],
  ] as const)('[CARD-6] a card that %s the list is counted in it once a day', (_, to, memberships) => {
    const doc = board()
    cardOf(doc, 'k1').set('lists', [{ listId: 'out', from: '2021-09-23', to }])
    done(run(doc, dispatch, { type: 'card.join-list', cards: ['k1'], listId: 'out', from: '2021-10-20' }))
    expect(cardOf(doc, 'k1').get('lists')).toHaveLength(memberships)
  })

  it('a deleted card waits in the 回收站 with the reason, and comes back whole', () => {
    const doc = board()
    const before = cardOf(doc, 'k1').toJSON()
    done(run(doc, dispatch, { type: 'card.delete', cards: ['k1'], reason: '与另一项目重复' }))
    const { cards, deleted } = createProjector(doc, today).view()
    expect(cards.map(card => card.id)).toEqual(['k2'])
    expect(deleted.find(card => card.id === 'k1')?.feedback[0]).toMatchObject({
      text: '与另一项目重复',
      about: { act: 'delete' },
    })
    expect(
      done(decide(doc, dispatch, { type: 'card.delete', cards: ['k1'], reason: '再删' })).writes,
    ).toEqual([])
    done(run(doc, dispatch, { type: 'card.restore', cards: ['k1'] }))
    expect(cardOf(doc, 'k1').toJSON()).toMatchObject({ ...before, deletedAt: null })
    expect(cardsOf(doc).size).toBe(3)
  })
})
