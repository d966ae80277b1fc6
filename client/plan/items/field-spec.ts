import type { PlanCollection } from '../../../shared/plan/plan.ts'

/** What kinds of things a choice is made from. */
export type Reference = 'areas' | 'units' | 'people' | 'lists' | 'workflows' | 'measures' | 'stages'

/** One field of a plan item's form; `path` is where it stands in the item. */
export type FieldSpec = { readonly path: string; readonly required?: boolean; readonly wide?: boolean } & (
  | { readonly kind: 'text' | 'paragraph' | 'number' | 'date' | 'planDate' | 'flag' }
  | { readonly kind: 'one' | 'many'; readonly from: Reference }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
)

/** A collection dispatch sets up by hand: its form, its list, what a new item begins as. */
export interface CollectionSpec {
  readonly collection: EditableCollection
  readonly fields: readonly FieldSpec[]
  /** Fields shown in the list, by path. */
  readonly listed: readonly string[]
  readonly blank: Readonly<Record<string, unknown>>
  /** The id is what people call it by (targets), so they choose it. */
  readonly ownId?: boolean
}
export type EditableCollection = Exclude<PlanCollection, 'reports' | 'mechanisms' | 'workflows'>
