import type { TFunction } from 'i18next'
import type { PlanView } from '../../shared/board/view.ts'
import { changeLine } from '../card/log/change-words.ts'
import { localMoment } from '../card/words/moment-words.ts'
import { fieldWords } from '../card/words/value-words.ts'
import type { AuditRow } from './audit-data.ts'

/** One change in words: of what, which part of it, what stood there, what stands now. Nothing is left out, bookkeeping either. */
export interface RowWords {
  readonly thing: string
  readonly field: string
  readonly before: string
  readonly after: string
}

export function rowWords(t: TFunction, row: AuditRow, plan: PlanView): RowWords {
  const thing = thingWords(t, row)
  if (row.thing === 'card') {
    const line = changeLine(t, row, plan)
    if (line) return { thing, ...line }
    const [family = ''] = row.field.split(':')
    const field = t([`audit:field.card.${family}`, ''], { stage: '' }) || fieldWords(t, row.field, plan)
    return { thing, field, before: plainWords(row.before), after: plainWords(row.after) }
  }
  const [family = ''] = row.field.split(':')
  const field = t([`audit:field.${row.thing}.${family}`, 'audit:field.other'], { field: family })
  return {
    thing,
    field,
    before: plainWords(row.before),
    after: plainWords(row.after),
  }
}

/** The name a thing is known by; a card by the title the journal last gave it. */
function thingWords(t: TFunction, row: AuditRow): string {
  if (row.thing === 'card') return row.title ?? t('audit:untitled', { id: row.id })
  if (row.thing === 'meeting') return t('audit:thing.meeting')
  return t([`audit:planPart.${row.field}`, 'audit:thing.plan'])
}

/** What a value says of itself; what says nothing is shown as it is kept. */
export function plainWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  const said = value as Readonly<Record<string, unknown>>
  const words = [said.what, said.text, said.title, said.words, said.reason, said.name, said.indicator]
    .filter(one => typeof one === 'string' && one !== '')
    .slice(0, 2)
  if (words.length > 0) return words.join('，')
  const by = said.by
  if (typeof by === 'object' && by !== null && 'name' in by) return String(by.name)
  return JSON.stringify(value)
}

/** 2021-10-28 16:05, on the campaign's clock. */
export function momentText(row: Pick<AuditRow, 'at'>, timeZone: string): string {
  const { date, time } = localMoment(row.at, timeZone)
  return `${date} ${time}`
}

export const actWords = (t: TFunction, act: string): string => {
  const words: unknown = t([`audit:act.${act}`, 'audit:act.other'], { act })
  return typeof words === 'string' ? words : act
}
