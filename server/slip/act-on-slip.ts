import type { Member } from '../../shared/access/member.ts'
import type { CampaignId, SlipId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { decideSlip, saidIn } from '../../shared/slip/decide-slip.ts'
import type { KeptSlip } from '../../shared/slip/kept-slip.ts'
import type { SlipDeed, SlipTrail } from '../../shared/slip/slip.ts'
import type { DeedAsk } from '../../shared/slip/slip-asks.ts'
import { printedNumber, seriesOf } from '../../shared/slip/slip-number.ts'
import { mayReadSlip } from '../../shared/slip/slip-parties.ts'
import { canonicalJson } from '../room/canonical-json.ts'
import type { SlipWritten, StoredSlip } from './ports.ts'
import { type BoardScene, boardFault, sceneOf } from './scene.ts'
import { evidenceFor } from './slip-for.ts'
import type { SlipParts } from './slip-parts.ts'
import { concerned, notesOfDeed } from './tell-of-deed.ts'

/** Two processes may give the same number at once; one of them then takes the next. */
const numberTries = 8

/** Does a deed to a slip, once a key. Resolves when it is on disk; what was refused changed nothing. */
export async function actOnSlip(
  parts: SlipParts,
  campaign: CampaignId,
  id: SlipId,
  { key, version, deed }: DeedAsk,
  member: Member,
): Promise<Refusal | null> {
  const stored = await parts.store.one(campaign, id)
  if (!stored || !mayReadSlip(member, stored.slip)) return refuse('no-such-item')
  const repeated = async (): Promise<Refusal | null | undefined> => {
    const done = await parts.store.keyed(campaign, member.userId, key)
    return done ? (done.slip === id && isSame(done.row, deed) ? null : refuse('conflict')) : undefined
  }
  const before = await repeated()
  if (before !== undefined) return before
  if (version !== stored.slip.version) return refuse('conflict')
  const board = await sceneOf(parts, campaign, stored.slip, member)
  if (isRefusal(board)) return board
  const fault = issueFault(board, stored.slip, deed)
  if (fault) return fault
  for (let tries = 0; tries < numberTries; tries++) {
    const written = await tryDeed(parts, stored, deed, key, board)
    if (typeof written === 'object') return written
    if (written === 'stale') return refuse('conflict')
    if (written === 'repeated') return (await repeated()) ?? null
    if (written === 'done') return null
  }
  return refuse('busy')
}

/** A key that was used for another deed must not answer that this one is done. */
const isSame = ({ act, words, evidenceIds, detail }: SlipTrail, deed: SlipDeed): boolean =>
  canonicalJson({ act, words, evidenceIds, detail }) === canonicalJson(saidIn(deed))

async function tryDeed(
  parts: SlipParts,
  stored: StoredSlip,
  deed: SlipDeed,
  key: string,
  { scene }: BoardScene,
): Promise<SlipWritten | Refusal> {
  const { slip } = stored
  const { campaign } = slip
  const { store, membersOf, desk, newId } = parts
  const series = seriesOf(slip.kind, scene.rules, scene.today)
  const n = deed.act === 'issue' ? (await store.lastNumber(campaign, series)) + 1 : 0
  const decided = decideSlip(slip, deed, { ...scene, number: printedNumber(series, n) })
  if (isRefusal(decided)) return decided
  const fault = evidenceFault(stored, deed, scene.member)
  if (fault) return fault
  const members = await membersOf(campaign)
  const written = await store.write({
    campaign,
    slip: decided.next,
    row: decided.row,
    key,
    number: deed.act === 'issue' ? { ...series, n } : null,
    notes: notesOfDeed(decided.next, deed.act, scene.member, members, scene.at, newId),
  })
  if (written === 'done') desk.stir(campaign, concerned(members, slip, decided.next))
  return written
}

/** Only files of this slip that the member sees. */
function evidenceFault(stored: StoredSlip, deed: SlipDeed, member: Member): Refusal | null {
  if (!('evidenceIds' in deed)) return null
  const known = new Set(evidenceFor(stored, member).map(file => file.id))
  return deed.evidenceIds.every(id => known.has(id)) &&
    new Set(deed.evidenceIds).size === deed.evidenceIds.length
    ? null
    : refuse('bad-value', { field: 'evidenceIds' })
}

const issueFault = ({ view }: BoardScene, slip: KeptSlip, deed: SlipDeed): Refusal | null =>
  deed.act === 'issue' ? boardFault(view, slip) : null
