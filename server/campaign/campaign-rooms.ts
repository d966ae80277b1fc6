import type { Member } from '../../shared/access/member.ts'
import type { Command } from '../../shared/board/command.ts'
import type { BoardView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { Evidence } from '../../shared/card/fields.ts'
import type { CampaignId, CardId } from '../../shared/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { FrozenBoard } from '../../shared/snapshot/frozen-board.ts'

/** The live boards, as far as the campaign routes need them. */
export interface CampaignRooms {
  /** Makes the board of a plan; throws where the campaign has one already. */
  create(campaign: CampaignId, plan: Plan): Promise<void>
  /** The live board, loaded when it was not, or why there is none. */
  open(campaign: CampaignId): Promise<CampaignRoom | Refusal>
}

export interface CommandOutcome {
  readonly seq: number
  readonly ids: readonly string[]
}

export interface BoardState {
  readonly epoch: string
  readonly seq: number
  /** V1 state, gzip. */
  readonly gzip: Uint8Array
}

export interface CampaignRoom {
  /** Epoch and last committed seq. */
  head(): { readonly epoch: string; readonly seq: number }
  view(): Promise<BoardView>
  /** The view with the last change it holds, the newest any node has committed: what a snapshot is of. */
  committed(): Promise<{
    readonly view: BoardView
    readonly frozen: FrozenBoard
    readonly seq: number
    readonly epoch: string
  }>
  state(): Promise<BoardState>
  run(command: Command, key: string, member: Member): Promise<CommandOutcome | Refusal>
  /** Adds the record of a stored file to a card, under the same rights and in the same queue as a command. */
  addEvidence(
    card: CardId,
    evidence: Omit<Evidence, 'by' | 'at' | 'verified' | 'removed'>,
    member: Member,
  ): Promise<CommandOutcome | Refusal>
  /** The local day `ended` is over: lamps are looked at and 曾滞后N天 is counted for the cards that were red at midnight, once a day. */
  rollDay(ended: CalendarDate, red?: ReadonlySet<CardId>): Promise<CommandOutcome | Refusal>
}
