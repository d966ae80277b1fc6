import type { Instant } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { StoredUpdate } from '../room/ports.ts'

/** A committed change, and when it was. */
export interface PastMoment {
  readonly epoch: string
  readonly seq: number
  readonly at: Instant
}

/** The whole document after a change: where a replay may begin. */
export interface ReplayStart {
  readonly seq: number
  /** An update, as the room keeps it or gzipped. */
  readonly state: Uint8Array
  readonly zipped: boolean
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
  /** The newest whole start of an epoch that holds nothing after `seq`: a checkpoint of the room, or one that was kept for this. */
  start(campaign: CampaignId, epoch: string, seq: number): Promise<ReplayStart | null>
  /** Keeps a start beside the room's checkpoints, for good; one that is there stays. It only spares time: the journal is the truth. */
  keepStart(campaign: CampaignId, epoch: string, start: ReplayStart): Promise<void>
  /** The seq of the newest kept start that holds nothing after `seq`; 0 where there is none. */
  newestKeptStart(campaign: CampaignId, epoch: string, seq: number): Promise<number>
}
