import { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import { dateWords, planDateWords } from '../../card/words/date-words.ts'
import { figureWords } from '../../card/words/number-words.ts'
import { type Draft, isObject, readPath } from './draft.ts'
import type { Field, Saying } from './field.ts'
import { optionsFrom } from './sources.ts'

/** What a field holds, in words, for those who may only read; empty where it holds nothing. */
export function fieldWords(field: Field, draft: Draft, at: Saying): string {
  const value = readPath(draft, field.path)
  if (value === undefined || value === null || value === '') return ''
  const { input } = field
  switch (input.kind) {
    case 'line':
    case 'text':
      return String(value)
    case 'number':
      return typeof value === 'number'
        ? figureWords(value) + (input.unit ? at.t(`plan:unit.${input.unit}`) : '')
        : ''
    case 'choice':
      return at.t(`plan:choice.${input.choices}.${value}`)
    case 'pick':
    case 'picks':
      return pickedWords(input.from, Array.isArray(value) ? value : [value], draft, at)
    case 'day':
      return dayWords(value, at)
    case 'plan-date':
      return planDayWords(value, at)
    case 'switch':
      return at.t(value === true ? 'card:yes' : 'card:no')
    case 'part':
      return at.t(isObject(value) ? 'card:yes' : 'card:no')
    case 'hue':
      return ''
    case 'stages':
      return listWords(value, at, stage => String(stage.name))
    case 'parts':
      return listWords(value, at, part => partWords(part, at))
  }
}

function pickedWords(
  from: Parameters<typeof optionsFrom>[0],
  ids: readonly unknown[],
  draft: Draft,
  at: Saying,
): string {
  const options = optionsFrom(from, at.plan, draft)
  return ids
    .map(id => options.find(option => option.value === id)?.label ?? String(id))
    .join(at.t('plan:listComma'))
}

function dayWords(value: unknown, { t }: Saying): string {
  const date = CalendarDate.safeParse(value)
  return date.success ? dateWords(t, date.data) : ''
}

function planDayWords(value: unknown, { t }: Saying): string {
  const date = PlanDate.safeParse(value)
  return date.success ? planDateWords(t, date.data) : ''
}

const listWords = (value: unknown, { t }: Saying, words: (one: Draft) => string): string =>
  Array.isArray(value) ? value.filter(isObject).map(words).join(t('plan:listComma')) : ''

/** 「招商局 3」, 「至2021年10月31日 15」. */
export function partWords(part: Draft, at: Saying): string {
  const unit = at.plan.units.find(one => one.id === part.unitId)?.shortName
  const until = dayWords(part.until, at)
  const whose = [unit ?? part.place, until && at.t('plan:until', { date: until })].filter(Boolean).join(' ')
  return `${whose} ${typeof part.value === 'number' ? figureWords(part.value) : ''}`.trim()
}
