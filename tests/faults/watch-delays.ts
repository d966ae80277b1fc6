import type * as Y from 'yjs'
import { cardMap } from '../../shared/board/document.ts'
import type { Ledger } from './ledger.ts'

/** How long acknowledged tokens take to reach those who look on elsewhere. */
export interface Delays {
  /** Milliseconds between an acknowledgement and the token, or a later one, being there: the worst of all so far. */
  worst(): number
  stop(): void
}

const lookMs = 15

export function watchDelays(onlookers: readonly Y.Doc[], ledgers: readonly Ledger[]): Delays {
  const roads = onlookers.flatMap(doc =>
    ledgers.map(ledger => ({ doc, ledger, known: ledger.acked, due: [] as { n: number; at: number }[] })),
  )
  let worst = 0
  const look = () => {
    const now = performance.now()
    for (const road of roads) {
      if (road.ledger.acked > road.known) road.due.push({ n: road.ledger.acked, at: now })
      road.known = road.ledger.acked
      const [oldest] = road.due
      if (!oldest) continue
      worst = Math.max(worst, now - oldest.at)
      const seen = road.ledger.numberOf(cardMap(road.doc, road.ledger.card)?.get('owner'))
      road.due = road.due.filter(({ n }) => n > seen)
    }
  }
  const timer = setInterval(look, lookMs)
  return {
    worst: () => worst,
    stop: () => clearInterval(timer),
  }
}
