import type { BoardView } from '../../shared/board/view.ts'
import type { Bulletin } from '../../shared/bulletin/bulletin.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { Span } from '../../shared/calendar/span.ts'
import type { DayFigures } from '../../shared/history/series.ts'
import type { BulletinId, CampaignId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { FrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import type { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'

/** What bulletins need of the world; they would still compile without SQL. */

/** A day that is over, as its daily snapshot keeps it. */
export interface PastDay {
  readonly facts: SnapshotFacts
  readonly board: FrozenBoard
}

/** The daily snapshots of a campaign (SNAP-1). */
export interface PastDays {
  /** Null where that day has none. */
  on(campaign: CampaignId, day: CalendarDate): Promise<PastDay | null>
  /** The first of these days that has one. */
  firstWithin(campaign: CampaignId, days: Span): Promise<PastDay | null>
  /** Oldest first. */
  series(campaign: CampaignId): Promise<readonly DayFigures[]>
}

export interface LiveBoards {
  open(campaign: CampaignId): Promise<{ view(): Promise<BoardView> } | Refusal>
}

/** An issue to be given its number: everything but the number. */
export interface Issue {
  readonly knownVersion: number
  /** One key is one issue, however often it is asked for. */
  readonly key: string
  readonly issued: NonNullable<Bulletin['issued']>
}

/** Where bulletins are kept. Everything is on disk when its promise resolves; the contract suite of `tests/bulletin` runs on every implementation. */
export interface BulletinStore {
  /** Newest period first. */
  list(campaign: CampaignId): Promise<readonly Bulletin[]>
  find(campaign: CampaignId, id: BulletinId): Promise<Bulletin | null>
  /** One of the same kind and days is answered instead of a second. */
  add(draft: Bulletin): Promise<Bulletin>
  /** Compare and set: false, and nothing done, unless a draft is at the version before. Every version is kept. */
  edit(next: Bulletin): Promise<boolean>
  /** Every version a draft went through, oldest first; also of drafts that were thrown away. */
  versions(campaign: CampaignId, id: BulletinId): Promise<readonly Bulletin[]>
  /** Gives the next number of its kind, without gaps, in the same commit. Null, and nothing done, unless it is a draft at that version or was issued with this key. */
  issue(campaign: CampaignId, id: BulletinId, issue: Issue): Promise<Bulletin | null>
  /** False unless it is a draft at that version. */
  remove(campaign: CampaignId, id: BulletinId, knownVersion: number): Promise<boolean>
}
