import { cents } from '../../../shared/card/money.ts'
import { isSummable } from '../../../shared/target/aim.ts'
import type { Target } from '../../../shared/target/target.ts'
import { type Draft, isObject } from './draft.ts'

export interface PartSum {
  readonly by: 'unit' | 'period'
  readonly sum: number
  readonly whole: number
}

/** TGT-6: the parts of each kind held against the whole. Growth, ratios and ranks have no sum to hold (TGT-4), nor has a figure for each place. */
export function partSums(draft: Draft): readonly PartSum[] {
  const { value, parts, perPlace } = draft
  if (typeof value !== 'number' || !Array.isArray(parts) || perPlace === true) return []
  if (!isSummable(draft as unknown as Target)) return []
  return (['unit', 'period'] as const).flatMap(by => {
    const own = parts.filter(isObject).filter(part => (part.until === undefined) === (by === 'unit'))
    const figures = own.flatMap(part => (typeof part.value === 'number' ? [part.value] : []))
    return figures.length === 0 ? [] : [{ by, sum: cents(figures.reduce((a, b) => a + b, 0)), whole: value }]
  })
}
