import type { CalendarDate } from '../calendar/date.ts'
import type { CardId, MeetingId, StageId } from '../ids.ts'

/**
 * What a person may change inside the shared document, as plain values: stored in the outbox, replayed after a refusal,
 * inverted for undo. `apply-edit.ts` is the only writer.
 */
export type Edit = CardEdit | NoteEdit

export type CardEdit =
  | { readonly type: 'move'; readonly card: CardId; readonly stage: StageId; readonly order: string }
  | { readonly type: 'progress'; readonly card: CardId; readonly value: number | null }
  | { readonly type: 'owner'; readonly card: CardId; readonly value: string }
  | { readonly type: 'title'; readonly card: CardId; readonly value: string }
  | {
      readonly type: 'claim'
      readonly card: CardId
      readonly stage: StageId
      readonly date: CalendarDate | null
    }
  /** A change of a long text from what the author saw to what they wrote; applied as the smallest difference by code point. */
  | {
      readonly type: 'text'
      readonly card: CardId
      readonly field: 'form' | 'notes'
      readonly before: string
      readonly after: string
    }

/** The notes of one agenda item (MEET-5), changed as a long text is. */
export interface NoteEdit {
  readonly type: 'note'
  readonly meeting: MeetingId
  readonly item: string
  readonly before: string
  readonly after: string
}
