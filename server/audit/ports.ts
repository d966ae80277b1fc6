import type { Instant } from '../../shared/calendar/date.ts'
import type { CampaignId, UnitId } from '../../shared/ids.ts'
import type { SealedLink } from '../room/audit.ts'
import type { ChangeRecord } from '../room/ports.ts'
import type { AuditFilter } from './audit-filter.ts'

/** What the audit needs of the world: the journal's rows, read and never written. */

/** The place of one change: its row of the journal, and which of that row's changes. */
export interface AuditPlace {
  readonly seq: number
  readonly ord: number
}

export interface AuditRow extends ChangeRecord, AuditPlace {
  /** Of the journal row, hex. */
  readonly hash: string
  /** Of a card, as the journal last gave them; null for anything else. */
  readonly title: string | null
  readonly code: string | null
}

/** The filter with its days as moments: `since` included, `until` not. */
export interface AuditQuery extends Omit<AuditFilter, 'from' | 'to'> {
  readonly since?: Instant
  readonly until?: Instant
}

/** Whoever made a change, under the name they last made one. */
export interface AuditWriter {
  readonly userId: string
  readonly name: string
  readonly unitId: UnitId | null
  readonly acts: number
}

export type KeptLink = SealedLink & { readonly hash: Uint8Array }

/** No call keeps the store for long, however many rows there are. */
export interface AuditTrail {
  /** Newest first, from below `before`; `next` is where to go on from, null at the end. */
  page(
    campaign: CampaignId,
    query: AuditQuery,
    before: AuditPlace | null,
    limit: number,
  ): Promise<{ readonly rows: readonly AuditRow[]; readonly next: AuditPlace | null }>
  /** Rows of the chain above `after`, oldest first. */
  links(campaign: CampaignId, after: number, limit: number): Promise<readonly KeptLink[]>
  /** Where the journal stands; null when there is none. */
  head(campaign: CampaignId): Promise<{ readonly seq: number; readonly hash: Uint8Array } | null>
  writers(campaign: CampaignId): Promise<readonly AuditWriter[]>
  /** The kinds of act there are, and how often. */
  acts(campaign: CampaignId): Promise<readonly { act: string; cause: string; times: number }[]>
}
