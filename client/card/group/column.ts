import type { CardView } from '../../../shared/board/view.ts'
import type { WorkflowId } from '../../../shared/ids.ts'
import type { Lamp } from '../../../shared/lamp/rules.ts'
import type { Stage } from '../../../shared/plan/plan.ts'

/** The key of the column or lane of cards that have none: 待明确. */
export const none = '-'

/** A column of the merged board: at most one stage of each workflow, so a drop is never ambiguous. */
export type StageSlot = ReadonlyMap<WorkflowId, Stage>

export interface Column {
  readonly key: string
  /** Empty where the screen has its own word: a lamp's, 待明确. */
  readonly title: string
  /** Other names for the same column: 立项 under 签约. */
  readonly also: readonly string[]
  readonly slot: StageSlot | null
  readonly lamp: Lamp | null
  readonly hue: number | null
}

export interface Lane {
  readonly key: string
  readonly title: string
  /** Who answers for it: the area's leader and unit, the unit's leader. */
  readonly owners: readonly string[]
  readonly hue: number | null
}

export type KeyOf = (card: CardView) => string
