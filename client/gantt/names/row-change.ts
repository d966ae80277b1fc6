import type { TFunction } from 'i18next'
import type { CardChange } from '../../../shared/history/compare-cards.ts'
import { markOf, movedWords, spokenMark } from '../../card/marks/mark-of.ts'
import type { RowChange } from './card-name-row.tsx'

const kept = new WeakMap<TFunction, WeakMap<CardChange, RowChange>>()

/** What a row of names says of a change: a map is about dates, so they come first. One object a change, so that rows can sleep. */
export function rowChange(t: TFunction, change: CardChange): RowChange {
  const said = kept.get(t) ?? new WeakMap<CardChange, RowChange>()
  kept.set(t, said)
  const known = said.get(change)
  if (known) return known
  const kind = markOf(change)
  const short = (kind === 'changed' ? null : movedWords(t, change)) ?? t(`history:marks.short.${kind}`)
  const made = { short, spoken: spokenMark(t, change) }
  said.set(change, made)
  return made
}
