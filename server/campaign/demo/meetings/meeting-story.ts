import type { AgendaSection } from '../../../../shared/meeting/fields.ts'
import type { SlipAct } from '../../../../shared/slip/slip-state.ts'

/** What became of a decision: `MM-DD HH:MM`, who, what step, in what words. */
export type Followed = readonly [at: string, by: string, act: SlipAct, words?: string]

export interface DecidedStory {
  readonly what: string
  /** Key of the card it is about. */
  readonly card?: string
  readonly lead: string
  readonly support?: readonly string[]
  /** `MM-DD` */
  readonly due: string
  readonly steps?: readonly Followed[]
}

/** What was written under an item: of a section, or of the item about a card (`section: 'lamps'`). */
export interface NoteStory {
  readonly section: AgendaSection
  readonly card?: string
  readonly by: string
  readonly text: string
}

/** One meeting of the demo's past, or the one that is about to begin. Days are `MM-DD`, moments `MM-DD HH:MM`. */
export interface MeetingStory {
  readonly key: string
  readonly title: string
  readonly rhythm: string
  readonly scope?: { readonly listId?: string; readonly areaId?: string }
  /** Last day of the period it is held for. */
  readonly periodEnd: string
  readonly planned: string
  readonly on: string
  readonly time: string
  readonly place: string
  /** A person of the plan's roster; the words are printed. */
  readonly chair: readonly [rosterId: string | null, words: string]
  readonly present: readonly string[]
  readonly leave?: readonly string[]
  readonly observers?: readonly string[]
  /** Absent: it has not been held. */
  readonly held?: {
    readonly until: string
    readonly notes: readonly NoteStory[]
    readonly decided: readonly DecidedStory[]
    readonly signed?: {
      readonly at: string
      readonly by: string
      readonly number: string
      readonly signer: string
    }
  }
}
