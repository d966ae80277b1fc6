import type { ReactNode } from 'react'
import type { PlanView } from '../../../shared/board/view.ts'
import type { SourceClause } from '../../../shared/plan/plan.ts'
import type { Draft } from '../form/draft.ts'
import type { Form, Saying } from '../form/field.ts'
import type { ListedCollection } from '../sections.ts'

/** An item as a row: what it is called, and a cell for each column after that. */
export interface Row {
  readonly id: string
  readonly order: number
  readonly name: string
  readonly mark?: ReactNode
  readonly cells: readonly ReactNode[]
  readonly clause: SourceClause | null
  readonly depth: number
  readonly item: Draft
}

/** A collection of the plan as the set-up page lists and edits it. */
export interface Listing {
  readonly collection: ListedCollection
  /** Keys of the labels of `cells`, each with its width in px; without one it takes what is left. */
  readonly columns: readonly (readonly [label: string, width?: number])[]
  readonly form: Form
  readonly clauses: boolean
  rows(at: Saying): readonly Row[]
  /** A new item before anything is said of it. */
  blank(plan: PlanView): Draft
}

type Item<C extends ListedCollection> = PlanView[C][number]
interface Listed<C extends ListedCollection> extends Omit<Listing, 'collection' | 'rows' | 'blank'> {
  readonly name: (item: Item<C>, at: Saying) => string
  readonly cells: (item: Item<C>, at: Saying) => readonly ReactNode[]
  readonly mark?: (item: Item<C>, at: Saying) => ReactNode
  readonly depth?: (item: Item<C>, at: Saying) => number
  readonly blank?: (plan: PlanView) => Draft
}

export function listing<C extends ListedCollection>(collection: C, listed: Listed<C>): Listing {
  const { name, cells, mark, depth, blank, ...rest } = listed
  return {
    ...rest,
    collection,
    blank: plan => blank?.(plan) ?? {},
    rows: at =>
      (at.plan[collection] as readonly Item<C>[]).map(item => ({
        id: item.id,
        order: item.order,
        name: name(item, at),
        mark: mark?.(item, at),
        cells: cells(item, at),
        clause: 'source' in item ? (item.source ?? null) : null,
        depth: depth?.(item, at) ?? 0,
        item: item as unknown as Draft,
      })),
  }
}
