import { actorOf } from '../access/actor.ts'
import type { Member } from '../access/member.ts'
import type { CampaignId, SlipId } from '../ids.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SlipMove, SlipScene } from './decide-slip.ts'
import type { KeptSlip } from './kept-slip.ts'
import type { SlipDraft } from './slip.ts'
import type { AmendAsk } from './slip-asks.ts'
import { mayEscalate } from './slip-ladder.ts'
import { isParty, issuingRole, mayReadSlip } from './slip-parties.ts'
import type { TrailAct, TrailRow } from './trail-row.ts'

export type DraftScene = Omit<SlipScene, 'number'>

/** SLIP-1: a new draft, version 1. */
export function decideDraft(
  id: SlipId,
  campaign: CampaignId,
  draft: SlipDraft,
  scene: DraftScene,
): SlipMove | Refusal {
  const { member, at, rules, leadUnitId } = scene
  const issuerRole = issuingRole(member, draft.kind)
  if (!issuerRole) return refuse('not-permitted')
  const next: KeptSlip = {
    ...draft,
    id,
    campaign,
    leadUnitId,
    version: 1,
    state: 'draft',
    colour: rules.slips.looks[draft.kind].colour,
    number: null,
    issuedOn: null,
    issuedBy: null,
    issuerRole,
    baselineDue: null,
    signBy: null,
    pendingExtension: null,
    pendingCase: null,
    createdBy: actorOf(member),
    createdAt: at,
  }
  return draftFault(next, scene) ?? { next, row: row('draft', null, next, scene) }
}

/** Words of a draft change; its kind and what it is raised from do not. */
export function decideAmend(
  slip: KeptSlip,
  { version: _seen, ...words }: AmendAsk,
  scene: DraftScene,
): SlipMove | Refusal {
  const denied = draftOnly(slip, scene.member)
  if (denied) return denied
  const given = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined))
  const next: KeptSlip = { ...slip, ...given, leadUnitId: scene.leadUnitId, version: slip.version + 1 }
  return draftFault(next, scene) ?? { next, row: row('amend', 'draft', next, scene) }
}

/** A draft is thrown away: its words are gone, that it was thrown away stays in the trail. */
export function decideDiscard(
  slip: KeptSlip,
  scene: Pick<SlipScene, 'member' | 'at' | 'today'>,
): SlipMove | Refusal {
  const next: KeptSlip = { ...slip, state: 'withdrawn', version: slip.version + 1 }
  return draftOnly(slip, scene.member) ?? { next, row: row('discard', 'draft', next, scene) }
}

function draftOnly(slip: KeptSlip, member: Member): Refusal | null {
  if (!mayReadSlip(member, slip)) return refuse('no-such-item')
  if (!issuingRole(member, slip.kind)) return refuse('not-permitted')
  return slip.state === 'draft' ? null : refuse('closed', { state: slip.state })
}

/** Judge and party, and the ladder. Asked again when it is issued, for the earlier slip may have been closed meanwhile. */
export function draftFault(
  draft: KeptSlip,
  { member, leadUnitId, earlier }: Pick<DraftScene, 'member' | 'leadUnitId' | 'earlier'>,
): Refusal | null {
  if (isParty(member, draft) || isParty(member, { unitId: draft.unitId, leadUnitId }))
    return refuse('own-card')
  if (draft.escalatedFrom === null) return null
  if (!earlier || earlier.id !== draft.escalatedFrom || !mayReadSlip(member, earlier))
    return refuse('no-such-item')
  return mayEscalate(earlier, draft) ? null : refuse('bad-value', { field: 'escalatedFrom' })
}

const row = (
  act: TrailAct,
  from: TrailRow['from'],
  { kind, state }: KeptSlip,
  { member, at, today }: Pick<SlipScene, 'member' | 'at' | 'today'>,
): TrailRow => ({
  act,
  from,
  to: state,
  words: '',
  evidenceIds: [],
  detail: {},
  by: actorOf(member),
  role: issuingRole(member, kind) ?? 'inspector',
  at,
  on: today,
})
