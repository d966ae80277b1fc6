import type { Member } from '../../../shared/access/member.ts'
import type { CommandInput } from '../../../shared/board/command.ts'
import type { Edit } from '../../../shared/board/edit.ts'
import type { CalendarDate, Instant } from '../../../shared/calendar/date.ts'
import type { CampaignId, CardId, MeetingId, StageId, UserId } from '../../../shared/ids.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { Refusal } from '../../../shared/refusal.ts'

/**
 * What the demo needs of the running program. The accounts of `demoAccounts` exist before it starts; it opens the five rooms,
 * sets the business clock to each moment of the story, and writes through the same commands, gate and journal as everyone.
 */
export interface DemoHost {
  /** Moves the business clock; every later write carries this moment. Never moved backwards. */
  setNow(at: Instant): void
  /** The account behind a demo username. */
  userId(username: string): UserId
  /** Creates the campaign from its plan and opens its room. */
  openRoom(plan: Plan): Promise<DemoRoom>
  /** The day demo visitors arrive: the campaigns' clocks are left standing here. */
  finish(at: Instant): void
}

/** A live room as the demo drives it. Calls made together without waiting may share one commit. */
export interface DemoRoom {
  readonly campaign: CampaignId
  run(
    command: CommandInput,
    member: Member,
    key: string,
  ): Promise<{ readonly ids: readonly string[] } | Refusal>
  /** One transaction of one member through the gate, as their browser would send it. */
  edit(edits: readonly Edit[], member: Member): Promise<Refusal | null>
  /** Stores the file as an upload does and adds it to the card. */
  attach(card: CardId, file: DemoFile, member: Member): Promise<{ readonly id: string } | Refusal>
  /** Opens or closes a meeting on a snapshot of the board, as its route does. */
  freeze(step: 'open' | 'close', meeting: MeetingId, member: Member, key: string): Promise<object | Refusal>
  /** Signs the minutes as they stand. */
  sign(
    meeting: MeetingId,
    words: { readonly number: string; readonly signer: string },
    member: Member,
    key: string,
  ): Promise<object | Refusal>
  meeting(id: MeetingId): Promise<MeetingView | null>
  /** What happens at midnight for the day that ended: lamps are looked at, 曾滞后N天 is counted. */
  rollDay(ended: CalendarDate): Promise<void>
}

export interface DemoFile {
  readonly fileName: string
  readonly mediaType: 'image/png'
  readonly bytes: Uint8Array
  readonly caption: string
  readonly place: string
  readonly takenOn: CalendarDate
  readonly stageId: StageId | null
}
