import { describe, expect, it } from 'vitest'
import type { Member } from '../../shared/access/member.ts'
import type { CommandInput } from '../../shared/board/command.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { RefusalKind } from '../../shared/refusal.ts'
import {
  actorFor,
  addCard,
  buildBoard,
  buildMember,
  cardOf,
  date,
  now,
  people,
  today,
} from '../support/build-board.ts'
import { decide, done, expectRefused, run } from '../support/run-command.ts'

const { dispatch, lead, leader, inspector } = people
const reason = '用地未批'
const request = (parts: object, card = 'k1'): CommandInput =>
  ({ type: 'card.request', card, reason, kind: 'side-state', ...parts }) as CommandInput
const suspend = request({ side: 'suspended' })
const leave = request({ kind: 'leave-list', listId: 'in' })
const override = request({ kind: 'lamp-override', lamp: 'green', until: '2021-11-30' })
const answer = (parts: object = {}): CommandInput => ({
  type: 'card.decide',
  card: 'k1',
  requestId: 'n1',
  approved: true,
  ...parts,
})

function board(asked?: CommandInput, by: Member = dispatch) {
  const doc = buildBoard()
  addCard(doc, 'k1', { 'plan:file': { date: { date: '2021-10-20', precision: 'day' } } })
  if (asked) done(run(doc, by, asked))
  return doc
}
const shown = (doc: ReturnType<typeof board>) => createProjector(doc, today).view().cards[0]

describe('refusals', () => {
  const table: readonly [
    what: string,
    by: Member,
    asked: CommandInput | undefined,
    command: CommandInput,
    kind: RefusalKind,
    detail: object,
  ][] = [
    ['asking by the lead unit', lead, undefined, suspend, 'not-permitted', { field: 'request' }],
    ['asking by a leader', leader, undefined, suspend, 'not-permitted', {}],
    ['a side state that is not named', dispatch, undefined, request({}), 'bad-value', { field: 'side' }],
    [
      'a list that is not named',
      dispatch,
      undefined,
      request({ kind: 'leave-list' }),
      'bad-value',
      { field: 'listId' },
    ],
    [
      'a list the card is not in',
      dispatch,
      undefined,
      request({ kind: 'leave-list', listId: 'out' }),
      'bad-value',
      { field: 'listId' },
    ],
    [
      'a lamp that is not named',
      dispatch,
      undefined,
      request({ kind: 'lamp-override' }),
      'bad-value',
      { field: 'lamp' },
    ],
    [
      '完成 as a lamp to ask for',
      dispatch,
      undefined,
      request({ kind: 'lamp-override', lamp: 'done' }),
      'bad-value',
      { field: 'lamp' },
    ],
    [
      'an override that is over already',
      dispatch,
      undefined,
      request({ kind: 'lamp-override', lamp: 'green', until: '2021-10-28' }),
      'bad-value',
      { field: 'until' },
    ],
    ['asking again before the answer', dispatch, suspend, suspend, 'conflict', { kind: 'side-state' }],
    ['deciding by dispatch', dispatch, suspend, answer(), 'not-permitted', { field: 'side' }],
    ['deciding by the lead unit', lead, suspend, answer(), 'not-permitted', {}],
    ['deciding by an inspector', inspector, suspend, answer(), 'not-permitted', {}],
    [
      'deciding by a leader of the lead unit',
      buildMember(['leader'], ['zs']),
      suspend,
      answer(),
      'own-card',
      {},
    ],
    [
      'deciding what nobody asked',
      leader,
      suspend,
      answer({ requestId: 'r9' }),
      'no-such-item',
      { id: 'r9' },
    ],
    ['deciding on no card', leader, suspend, answer({ card: 'k9' }), 'no-such-card', { card: 'k9' }],
    [
      'resuming what was never set aside',
      dispatch,
      undefined,
      { type: 'card.resume', card: 'k1', reason },
      'already-decided',
      {},
    ],
    [
      'resuming by the lead unit',
      lead,
      undefined,
      { type: 'card.resume', card: 'k1', reason },
      'not-permitted',
      {},
    ],
  ]
  it.each(table)('[CARD-6] %s', (_, by, asked, command, kind, detail) => {
    expectRefused(decide(board(asked), by, command), kind, detail)
  })

  it('[CARD-6] nobody approves what they asked for themselves, and nobody answers twice', () => {
    const both = buildMember(['dispatch', 'leader'])
    expectRefused(decide(board(suspend, both), both, answer()), 'own-request', { request: 'n1' })
    const doc = board(suspend)
    done(run(doc, leader, answer({ approved: false, words: '先协调' })))
    expectRefused(decide(doc, leader, answer()), 'already-decided', { request: 'n1' })
  })
})

describe('effects', () => {
  it('[CARD-6] asking changes nothing about the card but the request', () => {
    const { changes } = done(run(board(), dispatch, suspend))
    expect(changes.map(change => change.field)).toEqual(['request:n1'])
  })

  it('[CARD-6] an approved side state sets the card aside, and it comes back without approval', () => {
    const doc = board(suspend)
    expect(shown(doc)?.lamp).toBe('red')
    done(run(doc, leader, answer({ words: '同意' })))
    expect(shown(doc)).toMatchObject({ side: { state: 'suspended', reason }, lamp: 'green' })
    expect(shown(doc)?.requests[0]?.decision).toMatchObject({
      approved: true,
      words: '同意',
      by: { name: 'leader' },
    })
    done(run(doc, dispatch, { type: 'card.resume', card: 'k1', reason: '用地已批' }))
    expect(shown(doc)).toMatchObject({ side: null, lamp: 'red' })
    expect(shown(doc)?.feedback[0]).toMatchObject({ text: '用地已批', about: { act: 'resume' } })
  })

  it('[CARD-6] a refused request leaves everything as it was', () => {
    const doc = board(suspend)
    done(run(doc, leader, answer({ approved: false })))
    expect(shown(doc)).toMatchObject({ side: null, lamp: 'red' })
  })

  it('[CARD-6] 退出 closes the card for its unit; dispatch may still take it up again', () => {
    const doc = board(request({ side: 'withdrawn' }))
    done(run(doc, leader, answer()))
    expectRefused(decide(doc, lead, { type: 'feedback.add', card: 'k1', text: '有进展' }), 'closed', {
      card: 'k1',
    })
    done(run(doc, dispatch, { type: 'card.resume', card: 'k1', reason: '重启' }))
    done(decide(doc, lead, { type: 'feedback.add', card: 'k1', text: '有进展' }))
  })

  it('[CARD-6] leaving a list ends its membership today and keeps it on record', () => {
    const doc = board(leave)
    done(run(doc, leader, answer()))
    expect(cardOf(doc, 'k1').get('lists')).toEqual([{ listId: 'in', from: '2021-09-23', to: today }])
    const projector = createProjector(doc, today)
    projector.setToday(date('2021-10-30'))
    expect(projector.view().cards[0]?.listIds).toEqual([])
    expectRefused(decide(doc, dispatch, leave), 'bad-value', { field: 'listId' })
  })

  it('[LAMP-4] an override shows as one, with its reason and who approved it', () => {
    const doc = board(override)
    done(run(doc, leader, answer()))
    expect(shown(doc)).toMatchObject({
      lamp: 'green',
      overridden: { lamp: 'green', reason, approvedBy: actorFor(leader), until: '2021-11-30' },
    })
    expect(shown(doc)?.lamps.some(lamp => lamp.lamp === 'red')).toBe(true)
    expect(cardOf(doc, 'k1').get('override')).toMatchObject({ requestId: 'n1', at: now })
  })
})
