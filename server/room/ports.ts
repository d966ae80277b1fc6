import type { Member, Role } from '../../shared/access/member.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import type { Actor } from '../../shared/card/fields.ts'
import type { CampaignId, CardId, UserId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'

/** What a room needs of the world. It would still compile if WebSocket and SQL did not exist. */

/** Why a change happened (AUD-1). */
export type Cause = 'edit' | 'command' | 'meeting' | 'import' | 'clock' | 'genesis'

/** One accepted change of one field: the audit row, before it has a hash. Texts give the part that changed. */
export interface ChangeRow {
  readonly thing: 'card' | 'plan' | 'meeting' | 'access'
  readonly id: CardId | string
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** One admitted update, with everything the audit must say about it. */
export interface JournalEntry {
  readonly update: Uint8Array
  readonly actor: Actor
  readonly roles: readonly Role[]
  readonly cause: Cause
  /** Command type, or 'edit'. */
  readonly act: string
  readonly changes: readonly ChangeRow[]
}

export interface StoredUpdate {
  readonly seq: number
  readonly at: Instant
  readonly update: Uint8Array
}
export interface RoomHead {
  readonly epoch: string
  readonly seq: number
  readonly at: Instant
}

/** A commit in progress: the room's row is locked, `missed` holds what other nodes committed since `knownSeq`. */
export interface RoomCommit {
  readonly missed: readonly StoredUpdate[]
  readonly head: RoomHead
  /** Queues entries; they get contiguous seqs and one time each, `max(previous, now)`. Returns the last seq. */
  append(entries: readonly JournalEntry[], now: Instant): number
  /** What is kept under one of the keys the commit was begun with; undefined: nothing. Another node may have done it a moment ago. */
  outcome(key: string): unknown
  /** Remembers a command's outcome under its key, in the same commit. */
  rememberOutcome(key: string, outcome: unknown): void
}

/** What a batch is begun with: how far its room has read the journal, and the keys of its commands. */
export interface CommitAsk {
  readonly knownSeq: number
  readonly keys: readonly string[]
}

/**
 * The journal: the only truth. `commit` resolves when everything appended is on disk (fsync); if `work` throws or the
 * commit fails, nothing was written. The same contract suite runs on every implementation.
 */
export interface RoomJournal {
  create(campaign: CampaignId, genesis: JournalEntry, now: Instant): Promise<RoomHead>
  head(campaign: CampaignId): Promise<RoomHead | null>
  /** The newest checkpoint, if any, then every later update, in seq order. */
  load(campaign: CampaignId): Promise<{
    head: RoomHead
    checkpoint: { seq: number; state: Uint8Array } | null
    tail: readonly StoredUpdate[]
  }>
  since(campaign: CampaignId, seq: number, limit: number): Promise<readonly StoredUpdate[]>
  commit<T>(campaign: CampaignId, ask: CommitAsk, work: (commit: RoomCommit) => T): Promise<T>
  /**
   * Begins a new epoch with one row that holds the whole board as it stands at `before`: copies of the epoch before no longer fit. The chain goes on.
   * Rejects when the room stands elsewhere.
   */
  beginEpoch(
    campaign: CampaignId,
    before: Pick<RoomHead, 'epoch' | 'seq'>,
    whole: JournalEntry,
    now: Instant,
  ): Promise<RoomHead>
  /** Where these rooms stand: what a node asks every second about the rooms it has open. Rooms that are not there are left out. */
  heads(campaigns: readonly CampaignId[]): Promise<ReadonlyMap<CampaignId, RoomHead>>
  outcome(campaign: CampaignId, key: string): Promise<unknown>
  /**
   * The whole board as it stood there; rows it covers stay, as the archive history is rebuilt from. Kept once, and only of where the room has been: one
   * of another epoch, or of rows the journal does not have, is passed over.
   */
  checkpoint(campaign: CampaignId, at: Pick<RoomHead, 'epoch' | 'seq'>, state: Uint8Array): Promise<void>
}

/** What a node hears about a room it has open: rows another node committed, in no promised order and perhaps twice or never. */
export interface RelayEar {
  rows(epoch: string, rows: readonly StoredUpdate[]): void
  /** Something may have been missed: look at the journal. */
  gap(): void
}

/** Tells other nodes what was committed. Only speed depends on it: whoever misses a row reads it from the journal. */
export interface RoomRelay {
  /** After the commit. Never throws and never waits. */
  tell(campaign: CampaignId, epoch: string, rows: readonly StoredUpdate[]): void
  /** From when it resolves every row told is heard, or a gap is. Answers how to stop. Resolves at once where there is nobody to hear. */
  follow(campaign: CampaignId, ear: RelayEar): Promise<() => void>
}

/** A client id is issued once, to one user of one campaign and epoch, and never again. 31 bits. */
export interface ClientIds {
  issue(campaign: CampaignId, epoch: string, user: UserId, now: Instant): Promise<number>
  /** Every id this user was ever issued here: an outbox may hold edits of an earlier page load. */
  ownedBy(campaign: CampaignId, epoch: string, user: UserId): Promise<ReadonlySet<number>>
}

/** The business clock: real, or the demo's. Sessions and security never use it. */
export interface BusinessClock {
  now(): Instant
  today(timeZone: string): CalendarDate
  /** Milliseconds the business clock is ahead of the server's real one; 0 outside the demo. */
  readonly offsetMs: number
  readonly demo: boolean
}

/** One connected member. `send` never throws; `backlog` is bytes not yet taken by the network. */
export interface RoomSocket {
  readonly id: string
  readonly clientId: number
  readonly member: Member
  /** False for stock y-websocket clients, which get plain sync messages and no acks. A client that connects with `seq=` is ours. */
  readonly native: boolean
  send(frame: Uint8Array): void
  backlog(): number
  /** Stops reading what it sends, and goes on: the network pushes back on the sender. Frames already read may still arrive. */
  hold?(held: boolean): void
  close(code: number, reason: string): void
}

/** Who is behind a socket: what the access side found when it checked ticket and session at the upgrade. */
export interface Admission {
  readonly member: Member
  readonly campaign: CampaignId
  readonly clientId: number
  /** The epoch the ticket was written for; another one now means the client's copy is of a board that was restored. */
  readonly epoch: string
  readonly sessionId: string
}

/** What of an upgrade request the access side may look at. */
export interface UpgradeRequest {
  readonly campaign: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly remoteAddress: string
}

/**
 * Checks Origin, session and ticket of a socket that wants in. A refusal becomes a close code: not-signed-in and session-ended 4401,
 * not-a-member and no-such-campaign 4404, anything else 4410 (join again). `not-permitted` is a foreign Origin: no socket at all.
 */
export type AdmitTicket = (ticket: string, request: UpgradeRequest) => Promise<Admission | Refusal>

/** A frame that was refused: kept for the auditors, with what was said about it but without its bytes. */
export interface RefusedFrame {
  readonly campaign: CampaignId
  readonly at: Instant
  readonly userId: UserId
  readonly clientId: number
  readonly refusal: Refusal
  readonly bytes: number
  readonly sha256: string
}
export interface RefusalLog {
  record(frame: RefusedFrame): Promise<void>
}

/** AUD-1 as it is read back, newest first. */
export interface ChangeRecord extends ChangeRow {
  readonly seq: number
  readonly at: Instant
  readonly actor: Actor
  readonly roles: readonly Role[]
  readonly cause: Cause
  readonly act: string
}
export interface ChangeLog {
  changes(query: {
    readonly campaign: CampaignId
    readonly card?: CardId
    /** Rows of seqs below this one. */
    readonly before?: number
    readonly limit: number
  }): Promise<{ readonly rows: readonly ChangeRecord[]; readonly next: number | null }>
}
