import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { canonicalJson } from '../room/canonical-json.ts'

/**
 * LAMP-5 writes a mark on every red card every night. Kept in the cards, each red card would be kept anew each day although nobody touched
 * it; so marks of the night before are kept in one part, and in the card's own text stands nothing where its mark was.
 */
const unmarked = '"lagged":null'
const markText = (mark: unknown) => `"lagged":${canonicalJson(mark)}`

/** A card's canonical JSON parted from its mark; null where that mark is an older one, which stays in the card. */
export function partMark(
  card: unknown,
  text: string,
  today: CalendarDate,
): { readonly text: string; readonly mark: unknown } | null {
  const mark = (card as { readonly lagged?: { readonly last?: unknown } | null }).lagged
  if (mark?.last !== addDays(today, -1)) return null
  const without = text.replace(markText(mark), unmarked)
  return joinMark(without, mark) === text ? { text: without, mark } : null
}

export const joinMark = (text: string, mark: unknown): string => text.replace(unmarked, () => markText(mark))

/** Marks by card id. */
export type Marks = ReadonlyMap<string, unknown>

export const marksText = (marks: Marks): string => canonicalJson(Object.fromEntries(marks))
export const readMarks = (text: string): Marks => new Map(Object.entries(JSON.parse(text)))
