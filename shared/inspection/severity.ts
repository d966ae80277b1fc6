import { tenth } from '../lamp/reason.ts'
import type { LagRow } from './lag.ts'

export type SeverityKey = 'lamp' | 'late' | 'behind' | 'run' | 'stale' | 'broken'

/** One part of how bad it is: `amount` in the unit of its kind (days, points, times), and what it adds. */
export interface SeverityTerm {
  readonly key: SeverityKey
  readonly amount: number
  readonly adds: number
}

/**
 * What each part adds a unit, and at most. Everything but the lamp comes to less than a hundred, so 滞后 always stands above 预警; within a lamp lateness
 * counts most, then being behind, then how long it has stood so, then silence and broken promises *(chosen)*.
 */
export const severityWeights: Readonly<
  Record<SeverityKey, { readonly each: number; readonly most: number }>
> = {
  lamp: { each: 100, most: 100 },
  late: { each: 1, most: 40 },
  behind: { each: 0.5, most: 20 },
  run: { each: 0.5, most: 15 },
  stale: { each: 0.5, most: 10 },
  broken: { each: 5, most: 10 },
}

/** So many days without a change are nothing yet: returns come weekly. */
export const quietDays = 7

type Judged = Pick<LagRow, 'lamp' | 'daysLate' | 'pointsBehind' | 'days' | 'staleDays' | 'promises'>

/** SLIP-4: how bad, and made up of what; parts that add nothing are left out. */
export function severityOf(row: Judged): { readonly total: number; readonly terms: readonly SeverityTerm[] } {
  const terms = amountsOf(row)
    .map(([key, amount]) => ({ key, amount, adds: weigh(key, amount) }))
    .filter(term => term.adds > 0)
  return { total: tenth(terms.reduce((sum, term) => sum + term.adds, 0)), terms }
}

const amountsOf = (row: Judged): readonly (readonly [SeverityKey, number])[] => [
  ['lamp', row.lamp === 'red' ? 1 : 0],
  ['late', row.daysLate],
  ['behind', row.pointsBehind ?? 0],
  ['run', row.days],
  ['stale', Math.max(0, (row.staleDays ?? 0) - quietDays)],
  ['broken', row.promises.filter(one => one.outcome === 'broken').length],
]

function weigh(key: SeverityKey, amount: number): number {
  const { each, most } = severityWeights[key]
  return tenth(Math.min(most, amount * each))
}
