import { describe, expect, it } from 'vitest'
import type { Member } from '../../shared/access/member.ts'
import type { CommandInput } from '../../shared/board/command.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { stampsFor } from '../../shared/board/stamp-claims.ts'
import type { RefusalKind } from '../../shared/refusal.ts'
import {
  actorFor,
  addCard,
  buildBoard,
  buildMember,
  cardOf,
  now,
  people,
  today,
} from '../support/build-board.ts'
import { decide, done, expectRefused, run } from '../support/run-command.ts'

const { dispatch, lead, leader, inspector } = people
const seal = { by: actorFor(lead), at: now }
const photo = {
  fileName: '现场.jpg',
  mediaType: 'image/jpeg',
  bytes: 10,
  sha256: 'a'.repeat(64),
  caption: '',
  ...seal,
}
const check = { date: '2021-10-12', words: '已看现场', evidenceIds: [], ...seal }

function board() {
  const doc = buildBoard()
  addCard(doc, 'k1', {
    'evidence:e1': photo,
    'evidence:e2': { ...photo, removed: { reason: '重复', ...seal } },
  })
  addCard(doc, 'own', { leadUnitId: 'jt', supportUnitIds: [] })
  addCard(doc, 'checked', { 'check:sign': check })
  return doc
}
const verify = (parts: object = {}): CommandInput => ({
  type: 'card.verify',
  card: 'k1',
  stageId: 'sign',
  date: '2021-10-12',
  words: '已看现场',
  ...parts,
})
const back = (type: 'card.return-claim' | 'card.unverify', card: string, stageId = 'sign'): CommandInput => ({
  type,
  card,
  stageId,
  reason: '材料不全',
})

describe('refusals', () => {
  const table: readonly [
    what: string,
    by: Member,
    command: CommandInput,
    kind: RefusalKind,
    detail: object,
  ][] = [
    ['verifying by the lead unit', lead, verify(), 'not-permitted', { field: 'check' }],
    ['verifying by a leader', leader, verify(), 'not-permitted', {}],
    ['verifying by an inspector', inspector, verify(), 'not-permitted', {}],
    ['verifying a card of one’s own unit', dispatch, verify({ card: 'own' }), 'own-card', { card: 'own' }],
    [
      'verifying what nobody claimed',
      dispatch,
      verify({ stageId: 'file' }),
      'not-claimed',
      { stage: 'file' },
    ],
    ['verifying twice', dispatch, verify({ card: 'checked' }), 'already-decided', {}],
    ['a date still to come', dispatch, verify({ date: '2021-10-30' }), 'bad-value', { field: 'date' }],
    ['a stage the card has not', dispatch, verify({ stageId: 'doing' }), 'no-such-item', { id: 'doing' }],
    ['evidence that is not there', dispatch, verify({ evidenceIds: ['e9'] }), 'no-such-item', { id: 'e9' }],
    ['evidence that was removed', dispatch, verify({ evidenceIds: ['e2'] }), 'no-such-item', { id: 'e2' }],
    ['neither evidence nor words', dispatch, verify({ words: ' ' }), 'reason-needed', {}],
    ['returning a claim nobody made', dispatch, back('card.return-claim', 'k1', 'file'), 'not-claimed', {}],
    [
      'returning a claim that is verified',
      dispatch,
      back('card.return-claim', 'checked'),
      'already-decided',
      {},
    ],
    ['returning a claim of one’s own unit', dispatch, back('card.return-claim', 'own'), 'own-card', {}],
    ['taking back what was not verified', dispatch, back('card.unverify', 'k1'), 'already-decided', {}],
    ['taking back by the lead unit', lead, back('card.unverify', 'checked'), 'not-permitted', {}],
  ]
  it.each(table)('[CARD-5] %s', (_, by, command, kind, detail) => {
    expectRefused(decide(board(), by, command), kind, detail)
  })

  it.each([
    ['the dispatcher', dispatch],
    ['somebody of the dispatcher’s own unit', buildMember(['unit'], ['jt'])],
  ])('[CARD-5] a claim made by %s stays theirs after the card was handed to another unit', (_, claimant) => {
    const doc = board()
    addCard(doc, 'moved', { leadUnitId: 'zs', 'stamp:sign': { by: actorFor(claimant), at: now } })
    expectRefused(decide(doc, dispatch, verify({ card: 'moved' })), 'own-card')
  })

  it('[CARD-5] dispatch of two units verifies for neither', () => {
    const two = buildMember(['dispatch'], ['jt', 'zs'])
    expectRefused(decide(board(), two, verify()), 'own-card')
  })
})

describe('card.verify', () => {
  it('[CARD-5] turns a claim into 已核, and the evidence it rests on is verified with it', () => {
    const doc = board()
    done(run(doc, dispatch, verify({ evidenceIds: ['e1'], words: '', date: '2021-10-11' })))
    const card = createProjector(doc, today)
      .view()
      .cards.find(c => c.id === 'k1')
    const milestone = card?.milestones.find(m => m.stage.id === 'sign')
    expect(milestone).toMatchObject({ state: 'done', verified: { date: '2021-10-11', evidenceIds: ['e1'] } })
    expect(milestone?.claimed?.date).toBe('2021-10-12')
    expect(card?.evidence.find(e => e.id === 'e1')?.verified?.by.name).toBe('dispatch')
  })

  it('[CARD-6] a returned claim is gone and its words stay; a new claim can be verified', () => {
    const doc = board()
    done(run(doc, dispatch, back('card.return-claim', 'k1')))
    expect(cardOf(doc, 'k1').get('claim:sign')).toBeNull()
    const card = createProjector(doc, today)
      .view()
      .cards.find(c => c.id === 'k1')
    expect(card?.feedback).toMatchObject([
      { text: '材料不全', about: { act: 'return-claim', stageId: 'sign' } },
    ])
    cardOf(doc, 'k1').set('claim:sign', '2021-10-20')
    done(run(doc, dispatch, verify()))
  })

  it('[CARD-5] a verification taken back leaves the claim waiting', () => {
    const doc = board()
    done(run(doc, dispatch, back('card.unverify', 'checked')))
    const card = createProjector(doc, today)
      .view()
      .cards.find(c => c.id === 'checked')
    expect(card?.milestones.find(m => m.stage.id === 'sign')).toMatchObject({
      state: 'awaiting-check',
      verified: null,
    })
  })
})

describe('stampsFor', () => {
  const row = (field: string, after: unknown) =>
    ({ thing: 'card', id: 'k1', field, before: null, after }) as const

  it('[CARD-6] stamps each claim that was set, and nothing else', () => {
    const { writes, changes } = stampsFor(
      [row('claim:sign', '2021-10-12'), row('claim:file', null), row('progress', 5)],
      actorFor(lead),
      now,
    )
    expect(writes).toEqual([
      { kind: 'set', card: 'k1', key: 'stamp:sign', value: { by: actorFor(lead), at: now } },
    ])
    expect(changes.map(change => change.field)).toEqual(['stamp:sign'])
  })
})
