import { describe, expect, it } from 'vitest'
import type { Member } from '../../shared/access/member.ts'
import type { CommandInput } from '../../shared/board/command.ts'
import { decideAddEvidence, type StoredEvidence } from '../../shared/board/decide-evidence.ts'
import { applyWrites } from '../../shared/board/write.ts'
import type { RefusalKind } from '../../shared/refusal.ts'
import {
  actorFor,
  addCard,
  buildBoard,
  buildMember,
  cardId,
  cardOf,
  now,
  people,
  stageId,
} from '../support/build-board.ts'
import { decide, deciding, done, expectRefused, run } from '../support/run-command.ts'

const { dispatch, lead, support, stranger, leader } = people
const stored: StoredEvidence = {
  card: cardId('k1'),
  fileName: '现场.jpg',
  mediaType: 'image/jpeg',
  bytes: 10,
  sha256: 'a'.repeat(64),
  caption: '基础开挖',
  stageId: stageId('start'),
}
const seal = (by: Member) => ({ by: actorFor(by), at: now })
const photo = (by: Member) => ({ ...stored, card: undefined, fileName: '前期.jpg', ...seal(by) })

function board() {
  const doc = buildBoard()
  addCard(doc, 'k1', {
    'evidence:lead': photo(lead),
    'evidence:support': photo(support),
    'evidence:verified': { ...photo(support), verified: seal(dispatch) },
  })
  return doc
}
const remove = (evidenceId: string): CommandInput => ({
  type: 'evidence.remove',
  card: 'k1',
  evidenceId,
  reason: '重复',
})
const verify = (evidenceId: string): CommandInput => ({ type: 'evidence.verify', card: 'k1', evidenceId })

describe('evidence', () => {
  it.each([
    ['the lead unit', lead, null],
    ['a supporting unit', support, null],
    ['dispatch', dispatch, null],
    ['a unit not on the card', stranger, 'not-permitted'],
    ['a leader', leader, 'not-permitted'],
  ] as const)('[CARD-1] %s adding a photo', (_, by, refused) => {
    const doc = board()
    const decided = decideAddEvidence(deciding(doc, by), stored)
    if (refused) return expectRefused(decided, refused)
    applyWrites(doc, done(decided).writes)
    expect(cardOf(doc, 'k1').get('evidence:n1')).toMatchObject({
      caption: '基础开挖',
      by: actorFor(by),
      at: now,
    })
    return undefined
  })

  it('[SYNC-2] sent again by whoever got no answer is there once, under the id it has', () => {
    const doc = board()
    const add = (by: Member, patch: Partial<StoredEvidence> = {}, newId = 'n2') =>
      done(decideAddEvidence({ ...deciding(doc, by), newId: () => newId }, { ...stored, ...patch }))
    applyWrites(doc, add(lead, {}, 'n1').writes)
    expect(add(lead)).toMatchObject({ writes: [], ids: ['n1'] })
    expect(add(lead, { caption: '基础开挖完成' }).ids).toEqual(['n2'])
    expect(add(support).ids).toEqual(['n2'])
    run(doc, lead, remove('n1'))
    expect(add(lead).ids).toEqual(['n2'])
  })

  it('is only of a stage the card has, and fits its field', () => {
    const at = deciding(board(), lead)
    expectRefused(decideAddEvidence(at, { ...stored, stageId: stageId('doing') }), 'no-such-item', {
      id: 'doing',
    })
    expectRefused(decideAddEvidence(at, { ...stored, sha256: 'short' }), 'bad-value', {
      field: 'evidence:n1',
    })
    expectRefused(decideAddEvidence(at, { ...stored, card: cardId('k9') }), 'no-such-card')
  })

  const table: readonly [what: string, by: Member, command: CommandInput, kind: RefusalKind][] = [
    ['verifying by the lead unit', lead, verify('lead'), 'not-permitted'],
    ['verifying for one’s own unit', buildMember(['dispatch'], ['zs']), verify('lead'), 'own-card'],
    ['verifying twice', dispatch, verify('verified'), 'already-decided'],
    ['verifying what is not there', dispatch, verify('e9'), 'no-such-item'],
    ['removing what is not there', lead, remove('e9'), 'no-such-item'],
    ['removing another unit’s photo by a supporting unit', support, remove('lead'), 'not-permitted'],
    ['removing what is verified by its own author', support, remove('verified'), 'not-permitted'],
    ['removing what is verified by the lead unit', lead, remove('verified'), 'not-permitted'],
    [
      'removing what is verified for one’s own unit',
      buildMember(['dispatch'], ['zs']),
      remove('verified'),
      'own-card',
    ],
    ['removing by a unit not on the card', stranger, remove('lead'), 'not-permitted'],
  ]
  it.each(table)('%s is refused', (_, by, command, kind) => {
    expectRefused(decide(board(), by, command), kind)
  })

  it.each([
    ['its author', support, 'support'],
    ['the lead unit', lead, 'support'],
    ['dispatch', dispatch, 'lead'],
    ['dispatch, though verified', dispatch, 'verified'],
  ] as const)('%s removes a photo: it is marked, not erased', (_, by, id) => {
    const doc = board()
    done(run(doc, by, remove(id)))
    expect(cardOf(doc, 'k1').get(`evidence:${id}`)).toMatchObject({
      sha256: stored.sha256,
      removed: { reason: '重复' },
    })
    expectRefused(decide(doc, by, remove(id)), 'no-such-item')
  })

  it('[CARD-5] dispatch of another unit verifies a photo', () => {
    const doc = board()
    done(run(doc, dispatch, verify('lead')))
    expect(cardOf(doc, 'k1').get('evidence:lead')).toMatchObject({ verified: { by: { name: 'dispatch' } } })
  })
})
