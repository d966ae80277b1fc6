import type { Instant } from '../../shared/calendar/date.ts'
import type { Actor } from '../../shared/card/fields.ts'
import type { CardId } from '../../shared/ids.ts'
import type { KeptLink } from '../audit/ports.ts'
import type { ChangeRow } from '../room/ports.ts'

/** What one person did to one card in one row of the journal. */
export interface CardAct {
  readonly at: Instant
  readonly actor: Actor
  readonly changes: readonly ChangeRow[]
}

export interface CardChanges {
  see(link: KeptLink): void
  /** Oldest first. */
  of(card: CardId): readonly CardAct[]
}

/** Gathers what people did to some cards; the day job and a campaign's beginning do not count. */
export function cardChanges(cards: ReadonlySet<string>): CardChanges {
  const acts = new Map<string, CardAct[]>()
  return {
    see({ at, actor, cause, changes }) {
      if (cause === 'clock' || cause === 'genesis') return
      const own = changes.filter(change => change.thing === 'card' && cards.has(change.id))
      for (const [card, rows] of Map.groupBy(own, change => change.id)) {
        const list = acts.get(card) ?? []
        list.push({ at, actor, changes: rows })
        acts.set(card, list)
      }
    },
    of: card => acts.get(card) ?? [],
  }
}
