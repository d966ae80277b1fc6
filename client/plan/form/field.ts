import type { TFunction } from 'i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import type { Draft } from './draft.ts'
import type { Source } from './sources.ts'

/** One field of a form. `label`, `hint` and `choices` are keys of the words of this page. */
export interface Field {
  readonly path: string
  readonly label: string
  readonly input: Input
  readonly required?: boolean
  readonly wide?: boolean
  readonly hint?: string
  /** Absent: always shown. A field that is not shown is not saved either. */
  readonly when?: (draft: Draft) => boolean
}

export type Input =
  | { readonly kind: 'line'; readonly limit: number; readonly onlyNew?: boolean }
  | { readonly kind: 'text'; readonly limit: number; readonly rows?: number; readonly oneLine?: boolean }
  | {
      readonly kind: 'number'
      readonly min?: number
      readonly max?: number
      readonly whole?: boolean
      readonly unit?: string
    }
  /** One of a few fixed values; `none` where the field may be left open, `figures` where the item holds a number. */
  | {
      readonly kind: 'choice'
      readonly choices: string
      readonly values: readonly string[]
      readonly none?: boolean
      readonly any?: boolean
      readonly figures?: boolean
    }
  /** `any`: nothing chosen means no limit, not that it is unknown. */
  | { readonly kind: 'pick'; readonly from: Source; readonly any?: boolean }
  | { readonly kind: 'picks'; readonly from: Source; readonly any?: boolean }
  | { readonly kind: 'day' }
  | { readonly kind: 'plan-date' }
  | { readonly kind: 'switch' }
  /** A part that is there or not, as a lamp of a rule set; `start` is what it begins with. */
  | { readonly kind: 'part'; readonly start: Draft }
  | { readonly kind: 'hue' }
  | { readonly kind: 'stages' }
  | { readonly kind: 'parts' }

/** Fields under one heading. */
export interface FieldGroup {
  readonly title: string
  readonly fields: readonly Field[]
}

/** What a schema needs besides: `floor` is always there; `whole` completes a part once anything of it is said. */
export interface Form {
  readonly groups: readonly FieldGroup[]
  /** The clause of the plan the item comes from: shown, and corrected, beside the form. */
  readonly clause: boolean
  readonly floor: Draft
  readonly whole: Readonly<Record<string, Draft>>
  /** What the schema cannot say: a complaint, by path. */
  readonly check?: (draft: Draft) => readonly (readonly [path: string, complaint: string])[]
}

export interface Saying {
  readonly t: TFunction
  readonly plan: PlanView
}

export const fieldsOf = (form: Form): readonly Field[] => form.groups.flatMap(group => group.fields)
