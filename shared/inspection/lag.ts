import type { CardView, LampView } from '../board/view.ts'
import type { CalendarDate, Instant } from '../calendar/date.ts'
import type { LagFacts } from '../history/series.ts'
import type { DecisionView } from '../meeting/view.ts'
import type { Slip } from '../slip/slip.ts'

/**
 * SLIP-4: one lagging card as the desk, the evidence pack and the bulletin show it. Built by `lagList(board, facts, slips)`: pure, so that all three say the same.
 * Worst first.
 */
export interface LagRow {
  readonly card: CardView
  readonly lamp: 'red' | 'yellow'
  /** Why, the lamps that are red or yellow, worst first. */
  readonly why: readonly LampView[]
  /** First day of the present run in this lamp or worse; null: not known to any snapshot, so since today. */
  readonly since: CalendarDate | null
  readonly days: number
  /** The most days any open milestone is late. */
  readonly daysLate: number
  /** Points behind the expected progress, one decimal; null where nothing can be said. */
  readonly pointsBehind: number | null
  readonly changed: LagFacts['changed']
  /** Days since anybody changed anything; null: never. */
  readonly staleDays: number | null
  /** What was promised about it at meetings and in answers to problems, newest first. */
  readonly promises: readonly Promised[]
  /** Slips about it the reader may read, newest first. */
  readonly slips: readonly Slip[]
  /** Higher is worse; `severityOf` says how it is made up, in words. */
  readonly severity: number
}

/** What came of a promise. `moved`: another day took its place before it was over; `undated`: it named none. */
export type PromiseOutcome = 'kept' | 'open' | 'broken' | 'moved' | 'undated'

export type Promised =
  | { readonly kind: 'decision'; readonly decision: DecisionView; readonly outcome: PromiseOutcome }
  | {
      readonly kind: 'answer'
      readonly text: string
      readonly until: CalendarDate | null
      readonly name: string
      readonly at: Instant
      readonly outcome: PromiseOutcome
    }
