import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../shared/refusal.ts'
import { SlipAct, SlipState } from '../../shared/slip/slip-state.ts'
import { maySlip, slipSteps, slipStepsFor } from '../../shared/slip/slip-steps.ts'
import { addCard, buildBoard, buildMember, people } from '../support/build-board.ts'
import { addMeeting, decisionId, meetingId, meetingOf, ordinaryDecision } from '../support/build-meeting.ts'
import { decide, done, run } from '../support/run-command.ts'

/** The decision is led by 招商局 (zs) and supported by 建设局 (js). */
const persons = {
  ...people,
  leadDispatch: buildMember(['dispatch'], ['zs']),
  leadLeader: buildMember(['leader'], ['zs']),
  leadInspector: buildMember(['inspector'], ['zs']),
} as const
type Person = keyof typeof persons

const acts = SlipAct.options
const unit: readonly Person[] = ['lead', 'leadDispatch']
const doing: readonly Person[] = [...unit, 'support']
const issuer: readonly Person[] = ['dispatch', 'leader']

/** Who takes which step: said again here, so that the data cannot change unnoticed. */
const takers: Readonly<Record<SlipAct, readonly Person[]>> = {
  sign: unit,
  start: unit,
  report: doing,
  finish: unit,
  return: issuer,
  clear: issuer,
  review: issuer,
  reopen: issuer,
}
const paths: Readonly<Record<SlipAct, readonly (readonly [from: SlipState, to: SlipState])[]>> = {
  sign: [['issued', 'signed']],
  start: [
    ['signed', 'working'],
    ['returned', 'working'],
  ],
  report: [
    ['working', 'reported'],
    ['reported', 'reported'],
    ['returned', 'reported'],
  ],
  finish: [
    ['working', 'checking'],
    ['reported', 'checking'],
    ['returned', 'checking'],
  ],
  return: [
    ['reported', 'returned'],
    ['checking', 'returned'],
  ],
  clear: [['checking', 'cleared']],
  review: [['cleared', 'cleared']],
  reopen: [['cleared', 'working']],
}
const judges: readonly SlipAct[] = ['return', 'clear', 'review', 'reopen']

function board(state: SlipState, kind: 'open' | 'closed' | 'signed' = 'closed') {
  const doc = buildBoard()
  addMeeting(doc, 'm1', kind, { 'decision:d1': { ...ordinaryDecision, state } })
  return doc
}
const step = (act: SlipAct, words = '已办', evidenceIds: string[] = []) => ({
  type: 'decision.step' as const,
  meeting: 'm1',
  decision: 'd1',
  act,
  words,
  evidenceIds,
})
const stateIn = (doc: ReturnType<typeof board>) =>
  meetingOf(doc, 'm1').get('decision:d1') as { state: string; steps: unknown[] }

describe('the steps of a 交办事项', () => {
  const everyone = Object.keys(persons) as Person[]
  it.each(acts.flatMap(act => everyone.map(who => [act, who, takers[act].includes(who)] as const)))(
    '[SLIP-2] %s by %s: %s',
    (act, who, may) => {
      expect(maySlip(persons[who], act, ordinaryDecision)).toBe(may)
      for (const state of SlipState.options) {
        const path = paths[act].find(([from]) => from === state)
        const doc = board(state)
        const decided = run(doc, persons[who], step(act))
        const offered = slipStepsFor(persons[who], { ...ordinaryDecision, state }).some(o => o.act === act)
        expect(offered, `${state} offered`).toBe(may && path !== undefined)
        if (may && path) {
          expect(isRefusal(decided), `${state} goes on`).toBe(false)
          expect(stateIn(doc).state).toBe(path[1])
          continue
        }
        const own = judges.includes(act) && (who === 'leadDispatch' || who === 'leadLeader')
        expect(decided).toMatchObject({ refused: may ? 'conflict' : own ? 'own-card' : 'not-permitted' })
        expect(stateIn(doc).state).toBe(state)
      }
    },
  )

  it.each(acts.map(act => [act, !['sign', 'start', 'clear'].includes(act)] as const))(
    '[SLIP-2] %s needs words: %s',
    (act, needs) => {
      expect(slipSteps[act].needsWords).toBe(needs)
      const from = paths[act][0]?.[0] ?? 'issued'
      const taker = persons[takers[act][0] ?? 'lead']
      const decided = decide(board(from), taker, step(act, '  '))
      if (needs) expect(decided).toMatchObject({ refused: 'reason-needed' })
      else done(decided)
    },
  )

  it('[SLIP-2] the whole way, also after the minutes are signed: every step says who, when and in what words', () => {
    const doc = board('issued', 'signed')
    const way: readonly (readonly [SlipAct, Person])[] = [
      ['sign', 'lead'],
      ['start', 'lead'],
      ['report', 'support'],
      ['finish', 'lead'],
      ['return', 'dispatch'],
      ['finish', 'lead'],
      ['clear', 'leader'],
      ['review', 'dispatch'],
      ['reopen', 'dispatch'],
    ]
    for (const [act, who] of way) done(run(doc, persons[who], step(act, `${act}：示例`)))
    expect(stateIn(doc).state).toBe('working')
    expect(stateIn(doc).steps).toMatchObject(
      way.map(([act, who]) => ({
        act,
        words: `${act}：示例`,
        on: '2021-10-29',
        by: { userId: persons[who].userId },
      })),
    )
  })

  it('[SLIP-2] reporting over and over fills no trail: it can still be finished, returned and cleared', () => {
    const doc = board('working')
    const said = {
      ...step('report'),
      from: 'working',
      to: 'reported',
      by: { userId: 'u', name: '示例' },
      at: 0,
      on: '2021-10-29',
    }
    const steps = Array.from({ length: 150 }, () => said)
    meetingOf(doc, 'm1').set('decision:d1', { ...ordinaryDecision, state: 'reported', steps })
    expect(decide(doc, persons.lead, step('report'))).toMatchObject({ refused: 'too-large' })
    const way = [
      ['finish', 'lead'],
      ['return', 'dispatch'],
      ['finish', 'lead'],
      ['clear', 'leader'],
    ] as const
    for (const [act, who] of way) done(run(doc, persons[who], step(act)))
    expect(stateIn(doc).state).toBe('cleared')
    expect(decide(doc, persons.leader, step('review'))).toMatchObject({ refused: 'too-large' })
  })

  it('[SLIP-2] evidence lies on the card of the decision', () => {
    const doc = board('working')
    const evidence = {
      fileName: '现场.jpg',
      mediaType: 'image/jpeg',
      bytes: 10,
      sha256: 'b'.repeat(64),
      caption: '',
      by: { userId: 'u', name: '示例' },
      at: 0,
    }
    addCard(doc, 'k1', { 'evidence:e1': evidence })
    const report = (ids: string[]) => decide(doc, persons.lead, step('report', '已进场', ids))
    expect(report(['e1'])).toMatchObject({ refused: 'no-such-item', detail: { id: 'e1' } })
    const decision = { ...ordinaryDecision, state: 'working', cardId: 'k1' }
    meetingOf(doc, 'm1').set('decision:d1', decision)
    expect(report(['e1', 'e2'])).toMatchObject({ refused: 'no-such-item', detail: { id: 'e2' } })
    done(report(['e1']))
  })

  it('[SLIP-2] nobody steps on what does not exist', () => {
    const doc = board('issued')
    for (const missing of [{ decision: decisionId('d9') }, { meeting: meetingId('m9') }])
      expect(decide(doc, persons.lead, { ...step('sign'), ...missing })).toMatchObject({
        refused: 'no-such-item',
      })
  })
})
