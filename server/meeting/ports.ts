import type { Member } from '../../shared/access/member.ts'
import type { BoardView } from '../../shared/board/view.ts'
import type { CampaignId, MeetingId, ScreenId, UserId } from '../../shared/ids.ts'
import type { Control, Notice } from '../../shared/meeting/control.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import type { Move } from '../../shared/protocol/live.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { ScreenState } from '../../shared/screen/screen.ts'
import type { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import type { Answer, Errand } from '../room/errand.ts'

/** What meetings need of the world; they would still compile without socket.io and SQL. */

/** A control as it is kept: what is only true while the program runs is left out. */
export type KeptControl = Omit<Control, 'presenterAwaySince' | 'followers'>

/** A row: with when the presenter was where `focus` says, as of the move; 0 before the first. */
export interface ControlRow extends KeptControl {
  readonly movedAt: number
}

export type ControlVersion = Pick<ControlRow, 'meeting' | 'version' | 'movedAt'>

/** The control rows: one a running meeting. Everything is on disk when its promise resolves. */
export interface ControlStore {
  of(campaign: CampaignId): Promise<readonly ControlRow[]>
  /** Which versions the running meetings of these campaigns are at, in one question; a campaign without one has an empty list. */
  versions(campaigns: readonly CampaignId[]): Promise<ReadonlyMap<CampaignId, readonly ControlVersion[]>>
  /** False when the meeting has one already; it stays as it was. */
  add(control: KeptControl): Promise<boolean>
  /** Compare and set: false, and nothing done, unless the row is at `knownVersion`. */
  replace(control: KeptControl, knownVersion: number): Promise<boolean>
  /** Unless a newer move is kept already, whichever node kept it. */
  keepMove(campaign: CampaignId, move: Move): Promise<void>
  remove(campaign: CampaignId, meeting: MeetingId): Promise<void>
}

/**
 * Those with a page open, by what they watch. Telling never throws and never waits. There are two: one reaches the pages of this node alone, the other
 * those of every node, if the others happen to hear it.
 */
export interface Audience {
  /** To everybody who watches the campaign. */
  control(control: Control): void
  followers(campaign: CampaignId, meeting: MeetingId, followers: number): void
  ended(campaign: CampaignId, meeting: MeetingId): void
  /** To the members of the unit it names, or to everybody where it names none. */
  notice(campaign: CampaignId, notice: Notice): void
  /** To followers. `passing`: where a reader is slow it may be left out. `except`: the socket it came from. */
  move(campaign: CampaignId, move: Move, how: 'passing' | 'at rest', except?: string): void
  /** To the screen itself and to those who drive screens. */
  screen(campaign: CampaignId, screen: ScreenId, state: ScreenState): void
}

/** A live board, as far as meetings concern it. */
export interface MeetingRoom {
  view(): Promise<BoardView>
  head(): { readonly seq: number }
  /** Reads what other nodes committed; whether it holds all that was committed when this was asked. */
  catchUp(): Promise<boolean>
  send(errand: Errand): Promise<Answer>
}
export interface MeetingRooms {
  open(campaign: CampaignId): Promise<MeetingRoom | Refusal>
}

/** MEET-3: keeps the board as it stands. A meeting that was opened (closed) already answers what it was opened (closed) with. */
export type FreezeFor = (
  campaign: CampaignId,
  ask: { readonly reason: 'meeting-open' | 'meeting-close'; readonly meeting: MeetingId },
  by: Member,
) => Promise<SnapshotFacts | Refusal>

/** MEET-5: what the minutes say, as plain data; the same board and meeting, the same data. */
export type MinutesOf = (board: BoardView, meeting: MeetingView) => object

/** Who somebody is in a campaign now; null for nobody. */
export type FindMember = (campaign: CampaignId, user: UserId) => Promise<Member | null>

export interface Timers {
  /** Runs `work` after `ms`; answers how to call it off. The process does not wait for it. */
  readonly after: (ms: number, work: () => void) => () => void
  /** Runs `work` once everything that has already arrived was heard. */
  readonly soon: (work: () => void) => void
}
