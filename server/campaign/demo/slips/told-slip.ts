import { CalendarDate } from '../../../../shared/calendar/date.ts'
import type { SlipDeed, SlipDraft } from '../../../../shared/slip/slip.ts'

/** A letter of the demo: what it says, and what becomes of it, moment by moment. Its card is named by its title. */
export interface ToldSlip {
  readonly name: string
  readonly by: string
  readonly card: string
  readonly draft: Pick<SlipDraft, 'kind' | 'title' | 'matter' | 'demand' | 'due'>
  readonly basis: { readonly words: string; readonly since: CalendarDate }
  /** The letter it is raised from. */
  readonly from?: string
  /** Day and hour it was drafted. */
  readonly at: readonly [day: string, clock: string]
  readonly beats: readonly SlipBeat[]
}

export interface SlipBeat {
  readonly at: readonly [day: string, clock: string]
  readonly by: string
  readonly deed: SlipDeed
}

export const on = (day: string): CalendarDate => CalendarDate.parse(`2021-${day}`)

type Step = Extract<SlipDeed, { evidenceIds: string[] }>['act']

/** A step with words, as most are. */
export const step = (day: string, clock: string, by: string, act: Step, words = ''): SlipBeat => ({
  at: [day, clock],
  by,
  deed: { act, words, evidenceIds: [] },
})

export const issue = (day: string, clock: string, by: string): SlipBeat => ({
  at: [day, clock],
  by,
  deed: { act: 'issue' },
})
