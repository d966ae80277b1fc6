import { describe, expect, it } from 'vitest'
import { Command, type CommandInput } from '../../shared/board/command.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { Decision } from '../../shared/meeting/fields.ts'
import { meetingLimits } from '../../shared/meeting/limits.ts'
import type { RefusalKind } from '../../shared/refusal.ts'
import { addCard, buildBoard, date, people, today } from '../support/build-board.ts'
import {
  addMeeting,
  decisionId,
  meetingOf,
  ordinaryDecision,
  ordinaryItem,
} from '../support/build-meeting.ts'
import { decide, done, expectRefused, run } from '../support/run-command.ts'

const { dispatch, leader } = people
const m1 = { meeting: 'm1' }
const record = (parts: object = {}): CommandInput => ({
  type: 'decision.record',
  ...m1,
  what: '本周完成征迁扫尾',
  ...parts,
})
const edit = (patch: object): CommandInput => ({ type: 'decision.edit', ...m1, decision: 'n1', patch })
const confirm = (...decisions: string[]): CommandInput => ({ type: 'decision.confirm', ...m1, decisions })
const ready = { leadUnitId: 'zs', due: '2021-11-05' }

function board() {
  const doc = buildBoard()
  addCard(doc, 'k1')
  addCard(doc, 'gone', { deletedAt: 1 })
  addMeeting(doc, 'm1', 'open', { 'item:i1': ordinaryItem })
  return doc
}
const view = (doc: ReturnType<typeof board>) => createProjector(doc, today).view()
const shown = (doc: ReturnType<typeof board>, id = 'n1') =>
  view(doc).meetings[0]?.decisions.find(one => one.id === id)

describe('recording what was decided', () => {
  it('[MEET-5] words are enough: it is provisional, the chair decided it, and it says who wrote it down', () => {
    const doc = board()
    expect(done(run(doc, dispatch, record())).ids).toEqual(['n1'])
    expect(shown(doc)).toMatchObject({
      what: '本周完成征迁扫尾',
      state: 'provisional',
      number: null,
      decidedBy: '分管领导',
      recordedBy: { userId: dispatch.userId },
      leadUnitId: null,
      due: null,
      daysLeft: null,
      overdue: false,
      steps: [],
    })
    expect(view(doc).decisions).toHaveLength(1)
  })

  it('[MEET-5] all of it: card, item, units, day and who decided; a unit leads or supports, not both', () => {
    const doc = board()
    const parts = { cardId: 'k1', itemId: 'i1', ...ready, supportUnitIds: ['js', 'zs', 'js'] }
    done(run(doc, leader, record({ ...parts, decidedBy: '主要领导' })))
    expect(shown(doc)).toMatchObject({
      ...parts,
      supportUnitIds: ['js'],
      decidedBy: '主要领导',
      daysLeft: 7,
    })
  })

  it.each<readonly [what: string, parts: object, kind: RefusalKind, detail: object]>([
    ['a card nobody knows', { cardId: 'k9' }, 'no-such-card', { card: 'k9' }],
    ['a deleted card', { cardId: 'gone' }, 'no-such-card', { card: 'gone' }],
    ['an item nobody knows', { itemId: 'i9' }, 'no-such-item', { collection: 'items' }],
    ['a lead unit nobody knows', { leadUnitId: 'none' }, 'no-such-item', { collection: 'units' }],
    ['a supporting unit nobody knows', { supportUnitIds: ['none'] }, 'no-such-item', { collection: 'units' }],
    ['a day that is over', { due: '2021-10-28' }, 'bad-value', { field: 'due' }],
  ])('[MEET-5] %s is refused, in a record and in an edit', (_what, parts, kind, detail) => {
    const doc = board()
    expectRefused(decide(doc, dispatch, record(parts)), kind, detail)
    done(run(doc, dispatch, record()))
    expectRefused(decide(doc, dispatch, edit(parts)), kind, detail)
  })

  it('[MEET-5] an edit leaves alone what it does not name, also on its way through the schema', () => {
    const doc = board()
    done(run(doc, dispatch, record({ ...ready, cardId: 'k1', supportUnitIds: ['js'] })))
    const before = shown(doc)
    expect(Command.parse(edit({ what: '改' }))).toEqual(edit({ what: '改' }))
    done(run(doc, leader, edit({ what: '下周完成' })))
    expect(shown(doc)).toEqual({ ...before, what: '下周完成' })
    done(run(doc, leader, edit({ due: null })))
    expect(shown(doc)?.due).toBeNull()
  })

  it('[MEET-5] a meeting takes so many decisions and no more', () => {
    const doc = board()
    doc.transact(() => {
      for (let n = 0; n < meetingLimits.decisions; n++)
        meetingOf(doc, 'm1').set(`decision:d${n}`, ordinaryDecision)
    })
    expectRefused(decide(doc, dispatch, record()), 'too-large')
  })
})

describe('confirming at item ⑥', () => {
  function recorded(...parts: object[]) {
    const doc = board()
    for (const [n, part] of parts.entries()) done(run(doc, dispatch, record(part), () => `d${n + 1}`))
    return doc
  }

  it('[MEET-5] they are numbered in the order given, after those confirmed before, and issued', () => {
    const doc = recorded(ready, ready, ready)
    done(run(doc, leader, confirm('d2', 'd1')))
    done(run(doc, dispatch, confirm('d3')))
    const numbers = ['d1', 'd2', 'd3'].map(id => shown(doc, id)?.number)
    expect(numbers).toEqual([2, 1, 3])
    expect(shown(doc, 'd2')).toMatchObject({
      state: 'issued',
      steps: [{ act: 'issue', from: 'provisional', to: 'issued', on: today, by: { userId: leader.userId } }],
    })
  })

  it.each<readonly [what: string, part: object, kind: RefusalKind, detail: object]>([
    ['without a lead unit', { due: '2021-11-05' }, 'bad-value', { field: 'leadUnitId', decision: 'd2' }],
    ['without a day', { leadUnitId: 'zs' }, 'bad-value', { field: 'due', decision: 'd2' }],
  ])('[MEET-5] one %s refuses them all', (_what, part, kind, detail) => {
    const doc = recorded(ready, part)
    expectRefused(run(doc, leader, confirm('d1', 'd2')), kind, detail)
    expect(shown(doc, 'd1')?.state).toBe('provisional')
  })

  it('[MEET-5] what is confirmed or withdrawn is neither confirmed, changed nor withdrawn again', () => {
    const doc = recorded(ready, ready)
    const withdraw = (decision: string): CommandInput => ({
      type: 'decision.withdraw',
      ...m1,
      decision,
      reason: '重复',
    })
    done(run(doc, dispatch, confirm('d1')))
    done(run(doc, dispatch, withdraw('d2')))
    expect(shown(doc, 'd2')).toMatchObject({ state: 'withdrawn', number: null, steps: [{ words: '重复' }] })
    expect(view(doc).decisions.map(({ id }) => id)).toEqual(['d1'])
    for (const id of ['d1', 'd2'])
      for (const command of [confirm(id), withdraw(id), { ...edit({ what: '改' }), decision: id }])
        expectRefused(decide(doc, leader, command as CommandInput), 'already-decided', { decision: id })
    expectRefused(decide(doc, leader, confirm('d9')), 'no-such-item', { collection: 'decisions' })
  })
})

describe('when it is due', () => {
  it.each<readonly [what: string, patch: Partial<Decision>, daysLeft: number | null, overdue: boolean]>([
    ['due today', { due: date('2021-10-29') }, 0, false],
    ['due yesterday', { due: date('2021-10-28') }, -1, true],
    ['due tomorrow', { due: date('2021-10-30') }, 1, false],
    ['cleared after its day', { due: date('2021-10-01'), state: 'cleared' }, null, false],
    ['withdrawn', { due: date('2021-10-01'), state: 'withdrawn' }, null, false],
    ['without a day', { due: null }, null, false],
  ])('[SLIP-2] a decision %s', (_what, patch, daysLeft, overdue) => {
    const doc = board()
    meetingOf(doc, 'm1').set(`decision:${decisionId('n1')}`, { ...ordinaryDecision, ...patch })
    expect(shown(doc)).toMatchObject({ daysLeft, overdue })
  })
})
