import { hash } from 'node:crypto'
import type { CampaignId, SlipId } from '../../shared/ids.ts'
import type { KeptSlip } from '../../shared/slip/kept-slip.ts'
import type { SlipEvidence, SlipTrail } from '../../shared/slip/slip.ts'
import { canonicalJson } from '../room/canonical-json.ts'

/** One row of a campaign's trail of slips as its chain sees it. `seq` counts all acts of the campaign, `row.seq` those of the slip. */
export interface SlipLink {
  readonly campaign: CampaignId
  readonly seq: number
  readonly slip: SlipId
  readonly version: number
  readonly key: string | null
  readonly row: SlipTrail
  /** The files the act names, with their own hashes. */
  readonly evidence: readonly SlipEvidence[]
  /** SHA-256 of what the slip said after it. */
  readonly body: string
}

/** Before the first act there is only the campaign's name, so that one campaign's chain never fits another's. */
export const slipChainStart = (campaign: CampaignId): string =>
  hash('sha256', `guatu slips of ${campaign}`, 'hex')

/** SHA-256 over the hash before and the canonical JSON of the row. */
export const slipChainHash = (before: string, link: SlipLink): string =>
  hash('sha256', canonicalJson({ before, ...link }), 'hex')

export const bodyHash = (slip: KeptSlip): string => hash('sha256', canonicalJson(slip), 'hex')
