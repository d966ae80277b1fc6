import { describe, expect, it } from 'vitest'
import type { CommandInput } from '../../shared/board/command.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { meetingLimits } from '../../shared/meeting/limits.ts'
import type { RefusalKind } from '../../shared/refusal.ts'
import { addCard, buildBoard, buildPlan, people, today } from '../support/build-board.ts'
import {
  addMeeting,
  meetingOf,
  meetingStates,
  noteOf,
  ordinaryDecision,
  ordinaryHead,
  ordinaryItem,
} from '../support/build-meeting.ts'
import { decide, done, expectRefused, run } from '../support/run-command.ts'

const { createdBy: _, createdAt: __, sample: ___, ...head } = ordinaryHead
const series = { rhythmId: 'r2', periodEnd: '2021-10-31' }
const sha256 = 'c'.repeat(64)
const m1 = { meeting: 'm1' }

function board() {
  const rhythm = { id: 'r2', order: 2, name: '周调度', every: 'week', kind: 'meeting', scope: {} }
  return buildBoard(buildPlan({ rhythms: [...buildPlan().rhythms, rhythm] }))
}
const shown = (doc: ReturnType<typeof board>, id = 'm1') =>
  createProjector(doc, today)
    .view()
    .meetings.find(meeting => meeting.id === id)

/** Every command of a meeting, and the states of the meeting in which it may be given. */
const commands: Readonly<Record<string, readonly [command: CommandInput, states: readonly string[]]>> = {
  'meeting.edit': [{ type: 'meeting.edit', ...m1, patch: { place: '二楼' } }, ['planned', 'open', 'closed']],
  'meeting.cancel': [{ type: 'meeting.cancel', ...m1, reason: '与市级会议冲突' }, ['planned']],
  'meeting.rebuild': [{ type: 'meeting.rebuild', ...m1 }, ['planned']],
  'meeting.put-item': [
    { type: 'meeting.put-item', ...m1, item: 'i1', patch: { minutes: 9 } },
    ['planned', 'open', 'closed'],
  ],
  'meeting.remove-item': [{ type: 'meeting.remove-item', ...m1, item: 'i1' }, ['planned', 'open', 'closed']],
  'meeting.attendance': [
    { type: 'meeting.attendance', ...m1, people: [{ kind: 'leave', unitId: 'js', name: '建设局' }] },
    ['planned', 'open', 'closed'],
  ],
  'meeting.open': [{ type: 'meeting.open', ...m1, snapshotId: 's1', seq: 4 }, ['planned']],
  'meeting.close': [{ type: 'meeting.close', ...m1, snapshotId: 's2', seq: 9 }, ['open']],
  'meeting.sign': [
    { type: 'meeting.sign', ...m1, number: '〔2021〕5号', signer: '示例签发人', sha256 },
    ['closed'],
  ],
  'decision.record': [{ type: 'decision.record', ...m1, what: '本周扫尾' }, ['open']],
  'decision.edit': [
    { type: 'decision.edit', ...m1, decision: 'd1', patch: { what: '下周扫尾' } },
    ['open', 'closed'],
  ],
  'decision.withdraw': [
    { type: 'decision.withdraw', ...m1, decision: 'd1', reason: '重复' },
    ['open', 'closed'],
  ],
  'decision.confirm': [{ type: 'decision.confirm', ...m1, decisions: ['d1'] }, ['open', 'closed']],
}
/** Who may give it, whatever the state; nobody else in `people` may. */
const givers: Readonly<Record<string, readonly (keyof typeof people)[]>> = {
  meeting: ['dispatch'],
  'meeting.sign': ['leader'],
  decision: ['dispatch', 'leader'],
}
const giversOf = (type: string) => givers[type] ?? givers[type.split('.')[0] ?? ''] ?? []

/** A meeting with one provisional decision; signing and removing need that there is none. */
function meetingIn(type: string, kind: keyof typeof meetingStates) {
  const doc = board()
  const decision = { ...ordinaryDecision, state: 'provisional', number: null }
  const withDecision = type.startsWith('decision.') ? { 'decision:d1': decision } : {}
  addMeeting(doc, 'm1', kind, { 'item:i1': ordinaryItem, ...withDecision })
  return doc
}

describe('the commands of a meeting', () => {
  const everyCase = Object.entries(commands).flatMap(([type, [command, states]]) =>
    Object.keys(meetingStates).map(state => {
      const over = state === 'signed' || state === 'cancelled'
      return [type, state, states.includes(state) ? null : over ? 'closed' : 'conflict', command] as const
    }),
  )
  it.each(everyCase)('[MEET-5] %s of a meeting that is %s: %s', (type, state, refused, command) => {
    const doc = meetingIn(type, state as keyof typeof meetingStates)
    const decided = decide(doc, people[giversOf(type)[0] ?? 'nobody'], command)
    if (refused) expectRefused(decided, refused, { state })
    else expect(done(decided).writes.length).toBeGreaterThan(0)
  })

  const everyone = Object.keys(people) as (keyof typeof people)[]
  it.each(
    Object.entries(commands).flatMap(([type, [command, states]]) =>
      everyone.map(who => [type, who, giversOf(type).includes(who), command, states[0] ?? ''] as const),
    ),
  )('[MEET-5] %s by %s: %s', (type, who, may, command, state) => {
    const doc = meetingIn(type, state as keyof typeof meetingStates)
    const decided = decide(doc, people[who], command)
    if (may) done(decided)
    else expectRefused(decided, 'not-permitted')
  })

  it.each(Object.entries(commands))('[MEET-5] %s of no meeting there is', (type, [command]) => {
    const decided = decide(board(), people[giversOf(type)[0] ?? 'nobody'], command)
    expectRefused(decided, 'no-such-item', { collection: 'meetings', id: 'm1' })
  })
})

describe('planning a meeting', () => {
  const plan = (patch: object = {}): CommandInput =>
    ({ type: 'meeting.plan', head: { ...head, ...patch } }) as CommandInput

  it('[MEET-5] it is planned with its agenda and empty notes', () => {
    const doc = board()
    addCard(doc, 'k1')
    const { ids, changes } = done(run(doc, people.dispatch, plan(series)))
    expect(ids).toEqual(['n1'])
    expect(changes.every(({ thing, id }) => thing === 'meeting' && id === 'n1')).toBe(true)
    const meeting = shown(doc, 'n1')
    expect(meeting).toMatchObject({
      state: { kind: 'planned' },
      head: { ...series, createdBy: { userId: people.dispatch.userId } },
    })
    expect(meeting?.items.length).toBeGreaterThan(2)
    for (const item of meeting?.items ?? []) {
      expect(item).toMatchObject({ built: true, note: '' })
      expect(noteOf(doc, 'n1', item.id).length).toBe(0)
    }
  })

  it.each<readonly [what: string, patch: object, kind: RefusalKind, detail: object]>([
    [
      'a series nobody knows',
      { rhythmId: 'r9', periodEnd: '2021-10-31' },
      'no-such-item',
      { collection: 'rhythms' },
    ],
    ['a rhythm that is no meeting', { ...series, rhythmId: 'r1' }, 'bad-value', { field: 'rhythmId' }],
    ['a series without its period', { rhythmId: 'r2' }, 'bad-value', { field: 'periodEnd' }],
    ['a period without a series', { periodEnd: '2021-10-31' }, 'bad-value', { field: 'periodEnd' }],
    ['a list nobody knows', { scope: { listId: 'none' } }, 'no-such-item', { collection: 'lists' }],
    ['an area nobody knows', { scope: { areaId: 'none' } }, 'no-such-item', { collection: 'areas' }],
    [
      'a chair nobody knows',
      { chair: { rosterId: 'p9', words: '' } },
      'no-such-item',
      { collection: 'people' },
    ],
  ])('[MEET-5] %s is refused', (_what, patch, kind, detail) => {
    expectRefused(decide(board(), people.dispatch, plan(patch)), kind, detail)
  })

  it('[MEET-5] a series has one meeting a period; one called off makes room', () => {
    const doc = board()
    done(run(doc, people.dispatch, plan(series)))
    expectRefused(decide(doc, people.dispatch, plan(series)), 'conflict', { meeting: 'n1' })
    done(decide(doc, people.dispatch, plan({ ...series, periodEnd: '2021-11-07' })))
    done(decide(doc, people.dispatch, plan()))
    done(run(doc, people.dispatch, { type: 'meeting.cancel', meeting: 'n1', reason: '改期' }))
    done(decide(doc, people.dispatch, plan(series)))
  })

  it('[MEET-5] an edit leaves the rest of the head alone and may not take the period of another', () => {
    const doc = board()
    addMeeting(doc, 'm1', 'planned')
    addMeeting(doc, 'm2', 'planned', { head: { ...ordinaryHead, ...series } })
    done(run(doc, people.dispatch, { type: 'meeting.edit', ...m1, patch: { place: '三楼' } }))
    expect(shown(doc)?.head).toEqual({ ...ordinaryHead, place: '三楼' })
    const taken: CommandInput = { type: 'meeting.edit', ...m1, patch: series }
    expectRefused(decide(doc, people.dispatch, taken), 'conflict', { meeting: 'm2' })
  })

  it('[MEET-5] a board takes so many meetings and no more', () => {
    const doc = board()
    doc.transact(() => {
      for (let n = 0; n < meetingLimits.meetings; n++) addMeeting(doc, `m${n}`, 'planned', {})
    })
    expectRefused(decide(doc, people.dispatch, plan()), 'too-large', { limit: meetingLimits.meetings })
  })
})

describe('running a meeting', () => {
  it('[MEET-5] opening keeps its snapshot and lists the units of the agenda, closing keeps another', () => {
    const doc = board()
    addMeeting(doc, 'm1', 'planned', {
      'item:i1': ordinaryItem,
      'item:i2': { ...ordinaryItem, unitId: 'js' },
      'item:i3': { ...ordinaryItem, unitId: null },
    })
    done(run(doc, people.dispatch, { type: 'meeting.open', ...m1, snapshotId: 's1', seq: 4 }))
    expect(shown(doc)?.attendance).toMatchObject([
      { kind: 'present', unitId: 'zs', name: '招商局' },
      { kind: 'present', unitId: 'js', name: '建设局' },
    ])
    done(run(doc, people.dispatch, { type: 'meeting.close', ...m1, snapshotId: 's2', seq: 9 }))
    expect(shown(doc)?.state).toMatchObject({
      kind: 'closed',
      opened: { snapshotId: 's1', seq: 4, by: { userId: people.dispatch.userId } },
      closed: { snapshotId: 's2', seq: 9 },
    })
  })

  it('[MEET-5] whoever was listed before stays listed', () => {
    const doc = board()
    addMeeting(doc, 'm1', 'planned')
    const list = (names: string[]): CommandInput => ({
      type: 'meeting.attendance',
      ...m1,
      people: names.map(name => ({ kind: 'present', unitId: null, name })),
    })
    const names = () => shown(doc)?.attendance.map(({ name }) => name)
    done(run(doc, people.dispatch, list(['甲', '乙', '丙'])))
    done(run(doc, people.dispatch, { type: 'meeting.open', ...m1, snapshotId: 's1', seq: 4 }))
    expect(names()).toEqual(['甲', '乙', '丙'])
    const { changes } = done(run(doc, people.dispatch, list(['甲', '丁'])))
    expect(names()).toEqual(['甲', '丁'])
    expect(changes, 'one row changed, one gone').toHaveLength(2)
    const unknown = { kind: 'present' as const, unitId: 'none', name: '' }
    expectRefused(
      decide(doc, people.dispatch, { type: 'meeting.attendance', ...m1, people: [unknown] }),
      'no-such-item',
      { collection: 'units' },
    )
  })

  it('[MEET-5] minutes are signed once every decision is settled, with a number and a signer', () => {
    const doc = board()
    const provisional = { ...ordinaryDecision, state: 'provisional', number: null }
    addMeeting(doc, 'm1', 'closed', { 'decision:d1': provisional })
    const sign = (number = '〔2021〕5号', signer = '示例签发人'): CommandInput => ({
      type: 'meeting.sign',
      ...m1,
      number,
      signer,
      sha256,
    })
    expectRefused(decide(doc, people.leader, sign()), 'conflict', { provisional: 1 })
    done(run(doc, people.leader, { type: 'decision.confirm', ...m1, decisions: ['d1'] }))
    expectRefused(decide(doc, people.leader, sign(' ')), 'bad-value', { field: 'number' })
    expectRefused(decide(doc, people.leader, sign('5号', '')), 'bad-value', { field: 'signer' })
    done(run(doc, people.leader, sign()))
    expect(shown(doc)?.state).toMatchObject({ kind: 'signed', signed: { number: '〔2021〕5号', sha256 } })
  })
})

describe('the agenda', () => {
  const put = (item: string | null, patch: object): CommandInput =>
    ({ type: 'meeting.put-item', ...m1, item, patch }) as CommandInput
  const remove: CommandInput = { type: 'meeting.remove-item', ...m1, item: 'i1' }

  function planned() {
    const doc = board()
    addCard(doc, 'k1')
    addMeeting(doc, 'm1', 'planned', { 'item:i1': { ...ordinaryItem, built: true } })
    return doc
  }

  it('[MEET-5] a new item goes to the end of its section, with notes of its own', () => {
    const doc = planned()
    const { ids } = done(run(doc, people.dispatch, put(null, { section: 'problems', title: '用地指标' })))
    expect(shown(doc)?.items.map(({ id, title }) => [id, title])).toEqual([
      ['i1', '征迁问题'],
      [ids[0], '用地指标'],
    ])
    expect(noteOf(doc, 'm1', ids[0] ?? '').length).toBe(0)
  })

  it('[MEET-5] whoever changes a built item takes it over from the rule; a change that is none does not', () => {
    const doc = planned()
    expect(done(decide(doc, people.dispatch, put('i1', { title: '征迁问题' }))).writes).toEqual([])
    done(run(doc, people.dispatch, put('i1', { minutes: 12 })))
    expect(shown(doc)?.items[0]).toMatchObject({ title: '征迁问题', minutes: 12, built: false })
  })

  it.each<readonly [what: string, command: CommandInput, kind: RefusalKind, detail: object]>([
    ['an item that is not there', put('i9', { minutes: 1 }), 'no-such-item', { collection: 'items' }],
    ['a new item without a section', put(null, { title: '用地' }), 'bad-value', { field: 'section' }],
    [
      'a new item without a title',
      put(null, { section: 'speech', title: ' ' }),
      'bad-value',
      { field: 'title' },
    ],
    ['a unit nobody knows', put('i1', { unitId: 'none' }), 'no-such-item', { collection: 'units' }],
    ['a card nobody knows', put('i1', { subject: { kind: 'card', card: 'k9' } }), 'no-such-card', {}],
    [
      'a problem nobody raised',
      put('i1', { subject: { kind: 'problem', card: 'k1', problemId: 'p9' } }),
      'no-such-item',
      { collection: 'problems' },
    ],
    [
      'a decision nobody took',
      put('i1', { subject: { kind: 'decision', meeting: 'm1', decision: 'd9' } }),
      'no-such-item',
      { collection: 'decisions' },
    ],
    [
      'removing what is not there',
      { type: 'meeting.remove-item', ...m1, item: 'i9' },
      'no-such-item',
      { id: 'i9' },
    ],
  ])('[MEET-5] %s is refused', (_what, command, kind, detail) => {
    expectRefused(decide(planned(), people.dispatch, command), kind, detail)
  })

  it('[MEET-5] an item with notes or decisions stays; without them it goes, and its notes with it', () => {
    const doc = planned()
    noteOf(doc, 'm1', 'i1').insert(0, '已讨论')
    expectRefused(decide(doc, people.dispatch, remove), 'still-in-use', { item: 'i1' })
    noteOf(doc, 'm1', 'i1').delete(0, 3)
    meetingOf(doc, 'm1').set('decision:d1', { ...ordinaryDecision, itemId: 'i1' })
    expectRefused(decide(doc, people.dispatch, remove), 'still-in-use', { item: 'i1' })
    meetingOf(doc, 'm1').set('decision:d1', { ...ordinaryDecision, itemId: 'i1', state: 'withdrawn' })
    done(run(doc, people.dispatch, remove))
    expect(shown(doc)?.items).toEqual([])
    expect([...meetingOf(doc, 'm1').keys()].filter(key => key.startsWith('note:'))).toEqual([])
  })

  it('[MEET-5] built anew, what was changed or has notes stays, and what is about the same keeps its id', () => {
    const doc = board()
    addCard(doc, 'k1')
    done(run(doc, people.dispatch, { type: 'meeting.plan', head } as CommandInput))
    const before = shown(doc, 'n1')?.items ?? []
    const again: CommandInput = { type: 'meeting.rebuild', meeting: 'n1' }
    expect(done(decide(doc, people.dispatch, again)).writes, 'nothing changed').toEqual([])
    const [first, second] = before
    if (!first || !second) throw new Error('the agenda has two items at least')
    noteOf(doc, 'n1', first.id).insert(0, '提前记')
    const stale = { ...ordinaryItem, built: true, subject: { kind: 'card', card: 'gone' } }
    meetingOf(doc, 'n1').set('item:stale', stale)
    const patch = { title: '改过的题目' }
    done(run(doc, people.dispatch, { type: 'meeting.put-item', meeting: 'n1', item: second.id, patch }))
    done(run(doc, people.dispatch, again))
    const after = shown(doc, 'n1')?.items ?? []
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after[0]?.note).toBe('提前记')
    expect(after[1]).toMatchObject({ title: '改过的题目', built: false })
  })
})
