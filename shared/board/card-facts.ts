import type * as Y from 'yjs'
import type { CardFacts } from '../access/matrix.ts'
import { readField } from './document.ts'

/** What the matrix asks about a card, read from its own fields; a malformed unit is no unit. */
export function cardFacts(card: Y.Map<unknown>): CardFacts {
  const leadUnitId = readField(card, 'leadUnitId') as CardFacts['leadUnitId'] | undefined
  const supportUnitIds = readField(card, 'supportUnitIds') as CardFacts['supportUnitIds'] | undefined
  const side = readField(card, 'side') as { state: string } | null | undefined
  return {
    leadUnitId: leadUnitId ?? null,
    supportUnitIds: supportUnitIds ?? [],
    closed: side?.state === 'withdrawn' || isDeleted(card),
  }
}

/** In the 回收站; what the projection shows as deleted is what the gate treats as deleted. */
export function isDeleted(card: Y.Map<unknown>): boolean {
  return (readField(card, 'deletedAt') ?? null) !== null
}
