import type { TFunction } from 'i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import { dateWords, planDateWords } from '../../card/words/date-words.ts'
import { figureWords } from '../../card/words/number-words.ts'
import { choicesOf } from './choices.ts'
import type { CollectionSpec, FieldSpec } from './field-spec.ts'
import { type Item, valueAt } from './path.ts'

/** A field's value in the list, in words; empty for nothing. */
export function itemWords(
  t: TFunction,
  spec: CollectionSpec,
  path: string,
  item: Item,
  plan: PlanView,
): string {
  const value = valueAt(item, path)
  if (value === undefined || value === null || value === '') return ''
  const field = spec.fields.find(one => one.path === path)
  return field ? fieldWords(t, spec, field, value, plan) : String(value)
}

function fieldWords(
  t: TFunction,
  spec: CollectionSpec,
  field: FieldSpec,
  value: unknown,
  plan: PlanView,
): string {
  switch (field.kind) {
    case 'text':
    case 'paragraph':
      return String(value)
    case 'number':
      return typeof value === 'number' ? figureWords(value) : String(value)
    case 'flag':
      return value ? t('card:yes') : ''
    case 'date':
      return dateWords(t, value as CalendarDate)
    case 'planDate':
      return planDateWords(t, value as PlanDate)
    case 'choice':
      return choiceWords(t, spec, field.path, String(value))
    case 'one':
      return namesOf(field.from, [value], plan)
    case 'many':
      return namesOf(field.from, Array.isArray(value) ? value : [], plan)
  }
}

function namesOf(from: Parameters<typeof choicesOf>[0], ids: readonly unknown[], plan: PlanView): string {
  const choices = choicesOf(from, plan)
  return ids.map(id => choices.find(one => one.value === id)?.label ?? String(id)).join('、')
}

export const choiceWords = (t: TFunction, spec: CollectionSpec, path: string, value: string): string =>
  t(`plan:choice.${spec.collection}.${path.replaceAll('.', '_')}.${value}`)

/** `source.where` has its own words whichever collection it stands in. */
export const fieldName = (t: TFunction, spec: CollectionSpec, path: string): string => {
  const key = path.replaceAll('.', '_')
  return t([`plan:field.${spec.collection}.${key}`, `plan:field.${key}`])
}
