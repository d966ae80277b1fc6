import { type Comparison, compare } from '../../../shared/history/compare.ts'
import type { Moment } from '../../../shared/history/moment.ts'

const known = new WeakMap<Moment, WeakMap<Moment, Comparison>>()

/** A pair of moments is compared once, whoever asks: the board's marks, the page with the list, and going from one to the other. */
export function comparedOnce(before: Moment, after: Moment): Comparison {
  const of = known.get(before) ?? new WeakMap<Moment, Comparison>()
  known.set(before, of)
  const comparison = of.get(after) ?? compare(before, after)
  of.set(after, comparison)
  return comparison
}
