import type { Readable } from 'node:stream'
import type { CampaignId } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import type { EvidenceMediaType } from './file-kind.ts'

export const largestEvidence = 15 * 1024 * 1024

export interface StoredFile {
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: EvidenceMediaType
}

/** Files of a campaign by the hash of their bytes: the same file twice is one. The same contract suite runs on every implementation. */
export interface EvidenceStore {
  /** Checked as it arrives, and on disk when it resolves; nothing is left behind when it is refused, breaks off or fails. */
  keep(campaign: CampaignId, content: AsyncIterable<Uint8Array>): Promise<StoredFile | Refusal>
  /** `content` is read as it is taken; whoever does not take all of it destroys it. Null: there is none. */
  read(
    campaign: CampaignId,
    sha256: string,
  ): Promise<{ readonly bytes: number; readonly content: Readable } | null>
}
