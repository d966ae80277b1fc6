import type { AgendaSection } from '../../../shared/meeting/fields.ts'
import type { AgendaItemView } from '../../../shared/meeting/view.ts'

/** ① to ⑥, in the order a dispatch meeting goes through them. */
export const sections: readonly AgendaSection[] = [
  'previous',
  'overall',
  'lamps',
  'problems',
  'speech',
  'confirm',
]

export interface SectionPart {
  readonly section: AgendaSection
  readonly items: readonly AgendaItemView[]
  readonly minutes: number
}

/** Every section with its items and planned minutes, empty ones too: an agenda says what it leaves out. */
export function bySection(items: readonly AgendaItemView[]): readonly SectionPart[] {
  return sections.map(section => {
    const own = items.filter(item => item.section === section)
    return { section, items: own, minutes: minutesOf(own) }
  })
}

export const minutesOf = (items: readonly AgendaItemView[]): number =>
  items.reduce((sum, item) => sum + item.minutes, 0)

/** When it would end: `HH:mm` and how many days later, null while the start is unknown. */
export function endOf(
  start: string,
  minutes: number,
): { readonly time: string; readonly days: number } | null {
  const [hour, minute] = start.split(':').map(Number)
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return null
  const end = hour * 60 + minute + minutes
  const two = (n: number) => String(n).padStart(2, '0')
  return { time: `${two(Math.floor(end / 60) % 24)}:${two(end % 60)}`, days: Math.floor(end / 1440) }
}

/** The items in the order they come up. */
export const inOrder = (items: readonly AgendaItemView[]): readonly AgendaItemView[] =>
  bySection(items).flatMap(part => part.items)

/** The item before or after; the first when nothing is current, null at either end. */
export function neighbourItem(
  items: readonly AgendaItemView[],
  current: string | null,
  step: 1 | -1,
): AgendaItemView | null {
  const order = inOrder(items)
  const at = order.findIndex(item => item.id === current)
  if (at < 0) return order[0] ?? null
  return order[at + step] ?? null
}
