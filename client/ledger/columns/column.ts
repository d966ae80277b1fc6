import type { CardView, MilestoneView, PlanView } from '../../../shared/board/view.ts'
import type { FieldKind } from '../../../shared/card/fields.ts'

export const columnGroups = ['base', 'duty', 'progress', 'milestones', 'due', 'money', 'problems'] as const
export type ColumnGroup = (typeof columnGroups)[number]

/** What a cell sorts by: numbers by size, texts by code point, null (待明确) always last. */
export type SortValue = number | string | null

/** A column of the ledger. What it shows is chosen by `id` in `cell.tsx`; everything here is data. */
export interface Column {
  readonly id: string
  readonly group: ColumnGroup
  readonly width: number
  readonly align?: 'end'
  /** The field its cell writes; absent: read only here. */
  readonly writes?: FieldKind
  /** Stage name, for a milestone column; its heading too. */
  readonly stageName?: string
  readonly shownAtFirst: boolean
  readonly sortBy: (card: CardView, plan: PlanView) => SortValue
}

/** The milestone of a card that a column of this stage name shows: classes share names, not ids. */
export function milestoneIn(card: CardView, stageName: string): MilestoneView | null {
  return card.milestones.find(one => one.stage.name === stageName) ?? null
}

/** The grid's columns that always stand at the left: choosing, number, title. */
export const fixedWidths = { choose: 34, number: 44, title: 264 } as const
export const fixedWidth = fixedWidths.choose + fixedWidths.number + fixedWidths.title
