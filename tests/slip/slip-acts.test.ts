import { describe, expect, test } from 'vitest'
import type { Member, Role } from '../../shared/access/member.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { firstInspectionRules } from '../../shared/inspection/first-rules.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { decideSlip, type SlipMove, type SlipScene } from '../../shared/slip/decide-slip.ts'
import type { KeptSlip } from '../../shared/slip/kept-slip.ts'
import { LetterState, type SlipDeed, type SlipDeedKind } from '../../shared/slip/slip.ts'
import { slipActs } from '../../shared/slip/slip-acts.ts'
import { slipDeedsFor } from '../../shared/slip/slip-deeds-for.ts'
import { SlipKind } from '../../shared/slip/slip-kinds.ts'
import { mayReadSlip } from '../../shared/slip/slip-parties.ts'
import { buildMember, now, today, unitId } from '../support/build-board.ts'
import { buildSlip, deedOf } from './build-slip.ts'
import { issuersOf, needsWords, readersOf, ways } from './deed-table.ts'

/** The letter goes to 招商局 (zs); its card is led by 建设局 (js). Everybody in every relation to both. */
const roles: readonly (readonly Role[])[] = [
  ['leader'],
  ['dispatch'],
  ['dispatch', 'unit'],
  ['unit'],
  ['inspector'],
  ['inspector', 'unit'],
  ['screen'],
  [],
]
const relations = { addressed: ['zs'], leads: ['js'], both: ['jg', 'zs', 'js'], other: ['jg'], none: [] }
type Relation = keyof typeof relations
const persons = roles.flatMap(held =>
  (Object.keys(relations) as Relation[]).map(relation => ({
    relation,
    member: buildMember(held, relations[relation]),
  })),
)
type Person = (typeof persons)[number]

const acts = Object.keys(slipActs) as SlipDeedKind[]
const pendings = [false, true]

const rules = firstInspectionRules('xuancheng')
const sceneOf = (member: Member): SlipScene => ({
  member,
  today,
  at: now,
  leadUnitId: unitId('js'),
  rules,
  number: '督〔2021〕9号',
  earlier: null,
})

function slipIn(kind: SlipKind, state: LetterState, pending: boolean): KeptSlip {
  const dated = kind !== 'interview' && kind !== 'transfer'
  return buildSlip({
    kind,
    state,
    leadUnitId: unitId('js'),
    issuerRole: issuersOf[kind][0] ?? 'inspector',
    due: dated ? addDays(today, 5) : null,
    pendingExtension: pending ? { until: addDays(today, 9), words: '示例', on: today } : null,
    pendingCase: pending ? { words: '示例', on: today } : null,
  })
}

const holds = ({ member }: Person, wanted: readonly Role[]) =>
  wanted.some(role => member.roles.includes(role))
const isAddressed = ({ relation }: Person) => relation === 'addressed' || relation === 'both'
const isNoParty = ({ relation }: Person) => relation === 'other' || relation === 'none'

const isReader = (person: Person, kind: SlipKind, state: LetterState): boolean => {
  if (state === 'draft') return holds(person, issuersOf[kind]) && isNoParty(person)
  if (kind === 'transfer') return holds(person, readersOf[kind]) && isNoParty(person)
  return holds(person, readersOf[kind]) || (isAddressed(person) && holds(person, ['unit', 'dispatch']))
}

const isSide = (person: Person, kind: SlipKind, by: 'unit' | 'issuer') =>
  by === 'unit'
    ? isAddressed(person) && holds(person, ['unit', 'dispatch'])
    : holds(person, issuersOf[kind]) && isNoParty(person)

/** Whether it should be done, by the tables of the test alone. */
function expected(person: Person, kind: SlipKind, state: LetterState, act: SlipDeedKind, pending: boolean) {
  const way = ways[kind][act]
  if (!way) return null
  const [by, from, to] = way
  if (!from.includes(state) || !isSide(person, kind, by) || !isReader(person, kind, state)) return null
  if (['ask-extension', 'state-case'].includes(act) && pending) return null
  if (['answer-extension', 'answer-case'].includes(act) && !pending) return null
  return to === 'same' ? state : to
}

const every = SlipKind.options.flatMap(kind =>
  LetterState.options.flatMap(state =>
    pendings.flatMap(pending => persons.map(person => ({ kind, state, pending, person }))),
  ),
)

/** What each act may touch; `state`, `version` and whose card it is may always move. */
const touches: Partial<Record<SlipDeedKind, readonly (keyof KeptSlip)[]>> = {
  issue: ['number', 'issuedOn', 'issuedBy', 'issuerRole', 'baselineDue', 'signBy', 'colour'],
  'ask-extension': ['pendingExtension'],
  'answer-extension': ['pendingExtension', 'due'],
  'state-case': ['pendingCase'],
  'answer-case': ['pendingCase'],
  clear: ['pendingExtension'],
  withdraw: ['pendingExtension', 'pendingCase'],
}

describe.each(SlipKind.options)('what can be done to a %s', kind => {
  const cases = every.filter(one => one.kind === kind)

  test('[SLIP-1] [SLIP-2] [SLIP-3] every deed the table has is done as it says, by its side alone; every other is refused by name', () => {
    const wrong: string[] = []
    for (const { state, pending, person } of cases)
      for (const act of acts) {
        const slip = Object.freeze(slipIn(kind, state, pending))
        const before = JSON.stringify(slip)
        const answer = decideSlip(slip, deedOf(act), sceneOf(person.member))
        const to = expected(person, kind, state, act, pending)
        const fault =
          JSON.stringify(slip) === before ? faultOf(answer, slip, act, to, person.member) : 'wrote'
        if (fault)
          wrong.push(`${state} ${act} ${person.member.roles}@${person.relation} ${pending}: ${fault}`)
      }
    expect(wrong).toEqual([])
  })

  test('[SLIP-2] a screen offers exactly what the server does', () => {
    const wrong: string[] = []
    for (const { state, pending, person } of cases) {
      const slip = slipIn(kind, state, pending)
      const offered = slipDeedsFor(person.member, slip, today).map(({ act }) => act)
      const done = acts.filter(act => !isRefusal(decideSlip(slip, deedOf(act), sceneOf(person.member))))
      if (offered.toSorted().join() !== done.toSorted().join())
        wrong.push(`${state} ${person.member.roles}@${person.relation}: ${offered} / ${done}`)
    }
    expect(wrong).toEqual([])
  })

  test('[SLIP-1] who reads it, is a table', () => {
    for (const { state, person } of cases)
      expect(
        mayReadSlip(person.member, slipIn(kind, state, false)),
        `${state} ${person.member.roles}@${person.relation}`,
      ).toBe(isReader(person, kind, state))
  })
})

function faultOf(
  answer: SlipMove | Refusal,
  slip: KeptSlip,
  act: SlipDeedKind,
  to: LetterState | null,
  by: Member,
): string | null {
  if (isRefusal(answer)) return to === null ? null : `refused ${answer.refused}`
  if (to === null) return 'done'
  const { next, row } = answer
  if (next.state !== to || row.from !== slip.state || row.to !== to) return `went to ${next.state}`
  if (next.version !== slip.version + 1) return 'version'
  if (row.act !== act || row.by.userId !== by.userId || row.at !== now || row.on !== today) return 'row'
  const may = new Set<string>(['state', 'version', 'leadUnitId', ...(touches[act] ?? [])])
  const changed = (Object.keys(next) as (keyof KeptSlip)[]).filter(
    key => JSON.stringify(next[key]) !== JSON.stringify(slip[key]),
  )
  const stray = changed.filter(key => !may.has(key))
  return stray.length > 0 ? `changed ${stray}` : null
}

const inspector = buildMember(['inspector'], ['jg'])
const unit = buildMember(['unit'], ['zs'])
const decide = (slip: KeptSlip, deed: SlipDeed, member: Member, patch: Partial<SlipScene> = {}) =>
  decideSlip(slip, deed, { ...sceneOf(member), ...patch })
const kindOf = (answer: SlipMove | Refusal) => (isRefusal(answer) ? answer.refused : 'done')

describe('what a deed has to carry', () => {
  test.each(acts.map(act => [act, needsWords.includes(act)] as const))(
    '[SLIP-2] %s needs words: %s',
    (act, needs) => {
      const way = ways.rectify[act]
      if (!way) throw new Error('a 整改通知书 takes every act')
      const [by, from] = way
      const pending = act.startsWith('answer')
      const slip = slipIn('rectify', from[0] ?? 'draft', pending)
      const member = by === 'unit' ? unit : inspector
      expect(kindOf(decide(slip, deedOf(act, ' '), member))).toBe(needs ? 'reason-needed' : 'done')
    },
  )

  test('[SLIP-2] judge and party: neither the unit’s own nor the card’s own inspector judges, also where the card changed hands since', () => {
    const slip = slipIn('rectify', 'checking', false)
    const clear = deedOf('clear')
    for (const own of ['zs', 'js'])
      expect(kindOf(decide(slip, clear, buildMember(['inspector'], [own])))).toBe('own-card')
    expect(kindOf(decide(slip, clear, inspector))).toBe('done')
    expect(kindOf(decide(slip, clear, inspector, { leadUnitId: unitId('jg') }))).toBe('own-card')
  })

  test('[SLIP-1] a letter goes out whole, with its number, its day to sign and its own first day', () => {
    const draft = { ...slipIn('rectify', 'draft', false), baselineDue: null, number: null }
    const sent = decide(draft, { act: 'issue' }, inspector)
    expect(isRefusal(sent) ? null : sent.next).toMatchObject({
      number: '督〔2021〕9号',
      issuedOn: today,
      signBy: addDays(today, rules.slips.signWithin),
      baselineDue: draft.due,
      colour: 'red',
    })
    const bad = [{ matter: ' ' }, { demand: '' }, { due: null }, { due: addDays(today, -1) }]
    for (const patch of bad)
      expect(kindOf(decide({ ...draft, ...patch }, { act: 'issue' }, inspector))).toBe('bad-value')
    expect(kindOf(decide({ ...draft, due: today }, { act: 'issue' }, inspector))).toBe('done')
    const transfer = { ...slipIn('transfer', 'draft', false), due: today }
    expect(kindOf(decide(transfer, { act: 'issue' }, inspector))).toBe('bad-value')
  })
})

describe('extension and 申辩', () => {
  const working = slipIn('rectify', 'working', false)
  const ask = (until: SlipScene['today']): SlipDeed => ({ act: 'ask-extension', words: '示例', until })

  test('[SLIP-3] asked the day before it is due; on the day, and after it, no longer', () => {
    const due = addDays(today, 5)
    for (const [day, said] of [
      [4, 'done'],
      [5, 'closed'],
      [6, 'closed'],
    ] as const)
      expect(kindOf(decide(working, ask(addDays(due, 3)), unit, { today: addDays(today, day) }))).toBe(said)
    expect(kindOf(decide(working, ask(due), unit))).toBe('bad-value')
    expect(kindOf(decide(working, ask(addDays(due, 1)), unit))).toBe('done')
  })

  test('[SLIP-3] granted or not, the day first set stays for good', () => {
    const asked = decide(working, ask(addDays(today, 20)), unit)
    if (isRefusal(asked)) throw new Error(asked.refused)
    expect(kindOf(decide(asked.next, ask(addDays(today, 30)), unit))).toBe('conflict')
    const answer = (approved: boolean): SlipDeed => ({ act: 'answer-extension', words: '示例', approved })
    for (const approved of [true, false]) {
      // it was asked in time; the answer may come after the day
      const done = decide(asked.next, answer(approved), inspector, { today: addDays(today, 7) })
      if (isRefusal(done)) throw new Error(done.refused)
      expect(done.next).toMatchObject({
        due: approved ? addDays(today, 20) : working.due,
        baselineDue: working.baselineDue,
        pendingExtension: null,
        state: 'working',
      })
      expect(done.row.detail).toEqual({ approved })
      expect(kindOf(decide(done.next, answer(true), inspector))).toBe('already-decided')
    }
  })

  test('[SLIP-3] a case is stated from issue to clearance and answered; upheld alone withdraws nothing', () => {
    const stated = decide(working, deedOf('state-case'), unit)
    if (isRefusal(stated)) throw new Error(stated.refused)
    const answered = decide(stated.next, deedOf('answer-case'), inspector)
    if (isRefusal(answered)) throw new Error(answered.refused)
    expect(answered.next).toMatchObject({ state: 'working', pendingCase: null })
    expect(answered.row.detail).toEqual({ upheld: true })
    // cleared meanwhile, the answer is still owed
    const cleared = { ...stated.next, state: 'cleared' as const }
    expect(kindOf(decide(cleared, deedOf('answer-case'), inspector))).toBe('done')
    expect(kindOf(decide({ ...working, state: 'cleared' }, deedOf('state-case'), unit))).toBe('closed')
  })
})
