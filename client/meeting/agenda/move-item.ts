import { orderBetween } from '../../../shared/board/order.ts'
import type { AgendaItem, AgendaSection } from '../../../shared/meeting/fields.ts'
import type { AgendaItemView } from '../../../shared/meeting/view.ts'
import { bySection, sections } from './agenda-sums.ts'

export type ItemPlace = Pick<AgendaItem, 'section' | 'order'>

/** Its place one step up or down; over the end of a section it goes to the next one. Null: already first or last of all. */
export function stepItem(items: readonly AgendaItemView[], id: string, step: 1 | -1): ItemPlace | null {
  const item = items.find(one => one.id === id)
  if (!item) return null
  const own = items.filter(one => one.section === item.section)
  const at = own.findIndex(one => one.id === id)
  const other = own[at + step]
  if (other) return between(item.section, step > 0 ? [other, own[at + 2]] : [own[at - 2], other])
  const section = sections[sections.indexOf(item.section) + step]
  return section ? placeAt(items, section, id, step > 0 ? 0 : Number.POSITIVE_INFINITY) : null
}

/** The place `at` in a section, counted without the item itself. */
export function placeAt(
  items: readonly AgendaItemView[],
  section: AgendaSection,
  id: string | null,
  at: number,
): ItemPlace {
  const part = bySection(items).find(one => one.section === section)
  const others = (part?.items ?? []).filter(one => one.id !== id)
  const index = Math.min(Math.max(at, 0), others.length)
  return between(section, [others[index - 1], others[index]])
}

function between(
  section: AgendaSection,
  [before, after]: readonly [AgendaItemView | undefined, AgendaItemView | undefined],
): ItemPlace {
  return { section, order: orderBetween(before?.order ?? null, after?.order ?? null) }
}
