import type { Instant } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { StoredUpdate } from '../room/ports.ts'

/** A committed change, and when it was. */
export interface PastMoment {
  readonly epoch: string
  readonly seq: number
  readonly at: Instant
}

/** The journal as history reads it; the room's own interface looks forward only. */
export interface JournalPast {
  /** Of the first row. */
  first(campaign: CampaignId): Promise<PastMoment | null>
  /** The last change strictly before an instant. */
  lastBefore(campaign: CampaignId, instant: Instant): Promise<PastMoment | null>
  moment(campaign: CampaignId, seq: number): Promise<PastMoment | null>
  /** Rows of an epoch after one seq up to another, in order, at most `limit`. */
  updates(
    campaign: CampaignId,
    range: { readonly epoch: string; readonly after: number; readonly upTo: number; readonly limit: number },
  ): Promise<readonly StoredUpdate[]>
  /** The newest whole checkpoint of an epoch that holds nothing after `seq`. */
  checkpoint(
    campaign: CampaignId,
    epoch: string,
    seq: number,
  ): Promise<{ readonly seq: number; readonly state: Uint8Array } | null>
}
