import type { CardView, LampCounts } from './view.ts'

type Counted = Pick<CardView, 'lamp' | 'unreported'>

/** Counts kept by adding and taking away cards; what `counts` answers keeps its identity until a number in it changes. */
export function createLampCount() {
  const running = { red: 0, yellow: 0, green: 0, done: 0, unreported: 0 }
  let counts: LampCounts = { ...running }
  const add = (card: Counted, by: number): void => {
    running[card.lamp] += by
    if (card.unreported) running.unreported += by
  }
  return {
    get counts(): LampCounts {
      if (!sameCounts(counts, running)) counts = { ...running }
      return counts
    },
    replace(before: Counted | null, after: Counted | null): void {
      if (before) add(before, -1)
      if (after) add(after, 1)
    },
  }
}

const sameCounts = (a: LampCounts, b: LampCounts): boolean =>
  a.red === b.red &&
  a.yellow === b.yellow &&
  a.green === b.green &&
  a.done === b.done &&
  a.unreported === b.unreported
