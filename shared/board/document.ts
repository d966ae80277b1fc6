import * as Y from 'yjs'
import { parseCardKey } from '../card/fields.ts'
import type { CardId, MeetingId } from '../ids.ts'

/**
 * The shared document: one Y.Doc a campaign, root maps only.
 *   cards     id → Y.Map of flat keys (see card/fields.ts)
 *   plan      `campaign`, `lampRules`, and `<collection>/<id>` → plain JSON (see plan/plan.ts)
 *   meetings  id → Y.Map of flat keys (see meeting/fields.ts)
 * Only the server makes types inside them; nobody deletes one, but for the empty notes that go with their agenda item.
 */
export const roots = { cards: 'cards', plan: 'plan', meetings: 'meetings' } as const

export const cardsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap(roots.cards)
export const meetingsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap(roots.meetings)
export const planOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(roots.plan)

/** The key of a plan item in the `plan` root. Collection names hold no slash, so the first one divides. */
export const planKey = (collection: string, id: string): string => `${collection}/${id}`

export function cardMap(doc: Y.Doc, id: CardId): Y.Map<unknown> | null {
  const card = cardsOf(doc).get(id)
  return card instanceof Y.Map ? card : null
}

export function meetingMap(doc: Y.Doc, id: MeetingId): Y.Map<unknown> | null {
  const meeting = meetingsOf(doc).get(id)
  return meeting instanceof Y.Map ? meeting : null
}

/** A field of a card as it stands, or undefined when absent or no longer valid by its own schema. */
export function readField(card: Y.Map<unknown>, key: string): unknown {
  const known = parseCardKey(key)
  if (!known) return undefined
  const value = card.get(key)
  if (known.schema === null) return value instanceof Y.Text ? value.toString() : undefined
  const parsed = known.schema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}
