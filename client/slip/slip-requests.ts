import { z } from 'zod'
import type { CampaignId, SlipId } from '../../shared/ids.ts'
import { type InspectionRules, VersionedRules } from '../../shared/inspection/rules.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { Slip, type SlipDeed, type SlipDraft, SlipEvidence } from '../../shared/slip/slip.ts'
import { ask } from '../app/api.ts'
import { newKey } from '../live/transport.ts'
import { slipPaths } from './slip-paths.ts'

type Answer<T> = Promise<T | Refusal>

export const writeDraft = (campaign: CampaignId, draft: SlipDraft): Answer<Slip> =>
  ask('POST', slipPaths(campaign).slips, Slip, { key: newKey(), ...draft })

/** Kind and origin stay what they were. */
export function amendDraft(campaign: CampaignId, slip: Slip, draft: SlipDraft): Answer<Slip> {
  const { kind: _kind, escalatedFrom: _from, ...words } = draft
  return ask('PATCH', slipPaths(campaign).slip(slip.id), Slip, { version: slip.version, ...words })
}

export const discardDraft = (campaign: CampaignId, slip: Slip): Answer<unknown> =>
  ask('DELETE', slipPaths(campaign).slip(slip.id), z.unknown(), { version: slip.version })

/** `slip` as this person saw it: one that has moved since refuses with `conflict`. */
export const takeDeed = (
  campaign: CampaignId,
  slip: Pick<Slip, 'id' | 'version'>,
  deed: SlipDeed,
): Answer<Slip> =>
  ask('POST', slipPaths(campaign).deeds(slip.id), Slip, { key: newKey(), version: slip.version, deed })

export async function uploadSlipEvidence(
  campaign: CampaignId,
  slip: SlipId,
  file: File,
): Answer<SlipEvidence> {
  const form = new FormData()
  form.set('file', file)
  try {
    const response = await fetch(slipPaths(campaign).evidence(slip), {
      method: 'POST',
      body: form,
      credentials: 'same-origin',
    })
    const answer: unknown = await response.json().catch(() => null)
    if (isRefusal(answer)) return answer
    return response.ok ? SlipEvidence.parse(answer) : refuse('unavailable')
  } catch {
    return refuse('unavailable')
  }
}

export const markRead = (campaign: CampaignId, ids: readonly string[]): Answer<unknown> =>
  ask('POST', slipPaths(campaign).read, z.unknown(), { ids })

export const saveRules = (
  campaign: CampaignId,
  rules: InspectionRules & { readonly version: number },
): Answer<VersionedRules> => ask('PUT', slipPaths(campaign).rules, VersionedRules, rules)
