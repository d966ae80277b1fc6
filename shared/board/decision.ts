import type * as Y from 'yjs'
import type { Member } from '../access/member.ts'
import type { CalendarDate, Instant } from '../calendar/date.ts'
import type { Actor } from '../card/fields.ts'
import type { Refusal } from '../refusal.ts'
import type { Command, CommandType } from './command.ts'
import type { BoardView, PlanView } from './view.ts'
import type { BoardChange, Write } from './write.ts'

/** Everything a decision may know. The document is only read; time and ids come from the caller. */
export interface Deciding {
  readonly doc: Y.Doc
  /** `projector.view().plan`, or `readPlan(doc)`. */
  readonly plan: PlanView
  readonly member: Member
  readonly actor: Actor
  readonly now: Instant
  readonly today: CalendarDate
  readonly newId: () => string
  /** The board as it stands, deleted cards and all; asked for only by who needs it. */
  readonly view: () => BoardView
}

/** What a command comes to: `applyWrites` does it, `changes` are its audit rows, `ids` are what it made. */
export interface Decision {
  readonly writes: readonly Write[]
  readonly ids: readonly string[]
  readonly changes: readonly BoardChange[]
}

export type Decided = Decision | Refusal
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>
