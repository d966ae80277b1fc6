import type { Member } from '../../shared/access/member.ts'
import { type CampaignId, SlipId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { decideAmend, decideDiscard, decideDraft } from '../../shared/slip/decide-draft.ts'
import type { SlipMove } from '../../shared/slip/decide-slip.ts'
import type { KeptSlip } from '../../shared/slip/kept-slip.ts'
import type { AmendAsk, DraftAsk } from '../../shared/slip/slip-asks.ts'
import type { SlipKind } from '../../shared/slip/slip-kinds.ts'
import { issuingRole, mayReadSlip } from '../../shared/slip/slip-parties.ts'
import { boardFault, sceneOf } from './scene.ts'
import type { SlipParts } from './slip-parts.ts'
import { concerned } from './tell-of-deed.ts'

/** SLIP-1: a new draft; the same key is the same draft. */
export async function writeDraft(
  parts: SlipParts,
  campaign: CampaignId,
  { key, ...draft }: DraftAsk,
  member: Member,
): Promise<SlipId | Refusal> {
  if (!issuingRole(member, draft.kind)) return refuse('not-permitted')
  const done = await draftedWith(parts, campaign, key, draft.kind, member)
  if (done) return done
  const board = await sceneOf(parts, campaign, draft, member)
  if (isRefusal(board)) return board
  const fault = boardFault(board.view, draft)
  if (fault) return fault
  const id = SlipId.parse(parts.newId())
  const decided = decideDraft(id, campaign, draft, board.scene)
  if (isRefusal(decided)) return decided
  const refused = await keepMove(parts, decided, key)
  if (!refused) return id
  // a request that came twice at the same moment: the other one was first
  return (await draftedWith(parts, campaign, key, draft.kind, member)) ?? refused
}

/** The draft a key made; a key that was used for something else is the sender's mistake. */
async function draftedWith(
  { store }: SlipParts,
  campaign: CampaignId,
  key: string,
  kind: SlipKind,
  { userId }: Member,
): Promise<SlipId | Refusal | null> {
  const done = await store.keyed(campaign, userId, key)
  if (!done) return null
  const stored = done.row.act === 'draft' ? await store.one(campaign, done.slip) : null
  return stored?.slip.kind === kind ? done.slip : refuse('conflict')
}

export async function amendDraft(
  parts: SlipParts,
  campaign: CampaignId,
  id: SlipId,
  ask: AmendAsk,
  member: Member,
): Promise<Refusal | null> {
  const slip = await draftAt(parts, campaign, id, ask.version, member)
  if (isRefusal(slip)) return slip
  const about = {
    cardId: ask.cardId === undefined ? slip.cardId : ask.cardId,
    escalatedFrom: slip.escalatedFrom,
  }
  const board = await sceneOf(parts, campaign, about, member)
  if (isRefusal(board)) return board
  const fault = boardFault(board.view, ask)
  if (fault) return fault
  const decided = decideAmend(slip, ask, board.scene)
  return isRefusal(decided) ? decided : keepMove(parts, decided, null, slip)
}

export async function discardDraft(
  parts: SlipParts,
  campaign: CampaignId,
  id: SlipId,
  version: number,
  member: Member,
): Promise<Refusal | null> {
  const slip = await draftAt(parts, campaign, id, version, member)
  if (isRefusal(slip)) return slip
  const board = await sceneOf(parts, campaign, slip, member)
  if (isRefusal(board)) return board
  const decided = decideDiscard(slip, board.scene)
  return isRefusal(decided) ? decided : keepMove(parts, decided, null, slip)
}

async function draftAt(
  { store }: SlipParts,
  campaign: CampaignId,
  id: SlipId,
  version: number,
  member: Member,
): Promise<KeptSlip | Refusal> {
  const stored = await store.one(campaign, id)
  if (!stored || !mayReadSlip(member, stored.slip)) return refuse('no-such-item')
  return stored.slip.version === version ? stored.slip : refuse('conflict')
}

async function keepMove(
  { store, membersOf, desk }: SlipParts,
  { next, row }: SlipMove,
  key: string | null,
  before: KeptSlip = next,
): Promise<Refusal | null> {
  const { campaign } = next
  const written = await store.write({ campaign, slip: next, row, key, number: null, notes: [] })
  if (written !== 'done') return refuse('conflict')
  // of a draft that is gone only those hear who could read it
  const seen = row.act === 'discard' ? [before] : [before, next]
  desk.stir(campaign, concerned(await membersOf(campaign), ...seen))
  return null
}
