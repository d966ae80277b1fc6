import type { CardView, LampCounts } from './view.ts'

type Counted = Pick<CardView, 'lamp' | 'unreported'>

/** Counts kept by adding and taking away cards; `counts` keeps its identity until a number in it changes. */
export function createLampCount() {
  let counts: LampCounts = { red: 0, yellow: 0, green: 0, done: 0, unreported: 0 }
  return {
    get counts(): LampCounts {
      return counts
    },
    replace(before: Counted | null, after: Counted | null): void {
      if (before?.lamp === after?.lamp && before?.unreported === after?.unreported) return
      const next = { ...counts }
      if (before) add(next, before, -1)
      if (after) add(next, after, 1)
      counts = next
    },
  }
}

function add(counts: Record<string, number>, card: Counted, by: number): void {
  counts[card.lamp] = (counts[card.lamp] ?? 0) + by
  if (card.unreported) counts.unreported = (counts.unreported ?? 0) + by
}
