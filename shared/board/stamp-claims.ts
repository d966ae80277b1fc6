import type { Instant } from '../calendar/date.ts'
import type { Actor } from '../card/fields.ts'
import type { CardId } from '../ids.ts'
import type { BoardChange, Write } from './write.ts'

/** A claim that was accepted, and when and by whom it was entered (CARD-6 tells 补录 by it). */
export interface Stamping {
  readonly writes: readonly Write[]
  readonly changes: readonly BoardChange[]
}

/**
 * The stamps the server writes beside accepted claims, in the same commit. Give it the rows of one author's accepted edit; only rows
 * that set a claim are answered. A cleared claim keeps its old stamp: nothing reads it until there is a claim again.
 */
export function stampsFor(rows: readonly BoardChange[], actor: Actor, now: Instant): Stamping {
  const claims = rows.filter(
    row => row.thing === 'card' && row.field.startsWith('claim:') && row.after !== null,
  )
  const stamps = claims.map(row => ({
    card: row.id as CardId,
    key: `stamp:${row.field.slice('claim:'.length)}`,
    value: { by: actor, at: now },
  }))
  return {
    writes: stamps.map(stamp => ({ kind: 'set', ...stamp })),
    changes: stamps.map(({ card, key, value }) => ({
      thing: 'card',
      id: card,
      field: key,
      before: null,
      after: value,
    })),
  }
}
