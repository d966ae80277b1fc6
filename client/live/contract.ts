import type { Member } from '../../shared/access/member.ts'
import type { CommandInput } from '../../shared/board/command.ts'
import type { Edit } from '../../shared/board/edit.ts'
import type { BoardView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId, CardId, MeetingId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'

/** What the screens know of a live board. They read `view()`, write through `edit` and `command`, and know nothing of Yjs or sockets. */
export interface BoardSession {
  readonly campaign: CampaignId
  readonly member: Member
  /** The newest view; the same object until something changed. */
  view(): BoardView
  /** Called after something changed; with a topic, only for changes of that kind. */
  subscribe(listener: () => void, topic?: Topic): () => void
  /** Optimistic, offline-capable, undoable: one call is one transaction and one undo step. */
  edit(edit: Edit): void
  undo(): void
  redo(): void
  /** What undo and redo would do now; null when nothing. */
  history(): { readonly undo: Edit | null; readonly redo: Edit | null }
  /** Over HTTP, decided by the server; resolves with new ids or the refusal. Never throws for an expected no. */
  command(command: CommandInput): Promise<CommandOutcome | Refusal>
  connection(): ConnectionState
  /** Who is on the board and in which field; newest first, without oneself. */
  presence(): readonly Presence[]
  /** Says which field of a card or a meeting this person is in; null when none. */
  focus(where: FieldPlace | null): void
  /** Remote changes of the last seconds, for the brief mark on a card (KAN-4). */
  recent(card: CardId): RecentChange | null
  /** All of them; the same map until one comes or fades. */
  recents(): ReadonlyMap<CardId, RecentChange>
  /** Fields of mine that somebody else has just overwritten (KAN-5): both values, mine can be restored. */
  overwritten(): readonly Overwritten[]
  dismissOverwritten(id: string): void
  /** Edits the server refused or a restore orphaned, with their text kept for their author (PERM-2). */
  kept(): readonly KeptEdit[]
  dismissKept(id: string): void
  /** Business time in milliseconds, from the server's clock: the PC's clock changes nothing (CAL-2). */
  now(): number
}

export type Topic = 'board' | 'connection' | 'presence' | 'recent' | 'notices' | 'history'

export interface CommandOutcome {
  readonly seq: number
  readonly ids: readonly string[]
}

export type ConnectionState =
  | { readonly kind: 'saved' }
  /** `slow`: the oldest has been on its way for some seconds; it is safe here, the server has not said that it is there. */
  | { readonly kind: 'saving'; readonly pending: number; readonly slow: boolean }
  /** `storage`: the server is there and cannot save; it goes on by itself, as after a network that was away. */
  | {
      readonly kind: 'offline'
      readonly pending: number
      readonly since: number
      readonly why: 'network' | 'storage'
    }
  | { readonly kind: 'loading' }
  | { readonly kind: 'closed'; readonly reason: 'signed-out' | 'gone' | 'restored' }
  /** HIST-1: not connected to anything: the board at the end of this day. `until`: its last moment. */
  | { readonly kind: 'past'; readonly day: CalendarDate; readonly until: number }

/** `field` is a key of the card's or the meeting's map, such as `form` or `note:<item>`. */
export type FieldPlace =
  | { readonly card: CardId; readonly meeting?: undefined; readonly field: string }
  | { readonly meeting: MeetingId; readonly card?: undefined; readonly field: string }

export interface Presence {
  readonly clientId: number
  readonly userId: string
  readonly name: string
  readonly role: string
  readonly unit: string | null
  readonly hue: number
  readonly focus: FieldPlace | null
}
export interface RecentChange {
  readonly name: string
  readonly unit: string | null
  readonly fields: readonly string[]
  readonly at: number
}
export interface Overwritten {
  readonly id: string
  readonly card: CardId
  readonly field: string
  readonly mine: unknown
  readonly theirs: unknown
  readonly by: string
}
export interface KeptEdit {
  readonly id: string
  readonly edit: Edit
  readonly refusal: Refusal | null
  readonly at: number
}
