import type { SourceClause } from '../../../shared/plan/plan.ts'

export type StageName =
  | 'plan'
  | 'talk'
  | 'sign'
  | 'file'
  | 'approve'
  | 'start'
  | 'complete'
  | 'produce'
  | 'entry'
  | 'survey'
  | 'nurture'
  | 'apply'
  | 'recognise'
  | 'waiting'
  | 'doing'
  | 'finished'

/** A planned milestone: its day, and how far the work should be by then. */
export type Planned = readonly [date: string, percent?: number]

/**
 * What one card is and what happened to it up to the morning of day 37. The teller turns it into commands and edits on their
 * days; whatever no plan document says is `sample`, and its title says so.
 */
export interface CardStory {
  /** Its name inside the demo, for troubles that befall it. */
  readonly key: string
  readonly title: string
  readonly workflow: 'investment' | 'government' | 'enterprise' | 'task'
  readonly area: string
  readonly more?: readonly string[]
  readonly measure?: string
  /** Null: 待明确. */
  readonly lead: string | null
  readonly support?: readonly string[]
  readonly leader?: string
  readonly owner?: string
  readonly list?: string
  readonly start?: 'new' | 'continuing'
  readonly chemical?: boolean
  /** 万元 */
  readonly total?: number
  readonly planned?: number
  readonly buildDays?: number
  readonly startOn?: string | undefined
  readonly due?: string | undefined
  readonly plan?: Partial<Record<StageName, Planned>>
  readonly actual?: Partial<Record<StageName, string>>
  /** Claimed, and not verified by the morning of day 37. */
  readonly unchecked?: readonly StageName[]
  /** At the first return and at the last. */
  readonly progress?: readonly [from: number, to: number]
  /** 万元 returned since the campaign began. */
  readonly paid?: number
  readonly form?: string
  readonly targets?: readonly string[]
  readonly source: SourceClause
  readonly sample: boolean
  /** The day of the campaign it came onto the board. */
  readonly since: number
  /** Return days its unit let pass, counted from the last: 1 is the newest. */
  readonly missed?: readonly number[]
  readonly photo?: StageName
}

/** The columns of each workflow, in order. */
export const stagesOf: Readonly<Record<CardStory['workflow'], readonly [StageName, ...StageName[]]>> = {
  investment: ['plan', 'talk', 'sign', 'file', 'start', 'complete', 'produce'],
  government: ['plan', 'approve', 'start', 'complete', 'produce'],
  enterprise: ['survey', 'nurture', 'apply', 'recognise'],
  task: ['waiting', 'doing', 'finished'],
}
