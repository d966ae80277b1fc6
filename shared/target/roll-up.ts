import type { TargetView } from '../board/view.ts'
import { cents } from '../card/money.ts'
import type { CardId } from '../ids.ts'
import { type Contribution, moneyUnitOf, nothing } from './contribution.ts'
import type { Target } from './target.ts'

/** The running sum of what cards add to one target. `cardIds` are those that add anything, in the order given. */
export interface RollUp {
  readonly verified: number
  readonly claimed: number
  readonly converted: boolean
  readonly leftOut: boolean
  readonly cardIds: readonly CardId[]
}

export function rollUp(contributions: Iterable<readonly [CardId, Contribution]>): RollUp {
  let verified = 0
  let claimed = 0
  let converted = false
  let leftOut = false
  const cardIds: CardId[] = []
  for (const [card, one] of contributions) {
    if (one === nothing) continue
    verified += one.verified
    claimed += one.claimed
    converted ||= one.converted
    leftOut ||= one.leftOut
    cardIds.push(card)
  }
  return { verified: cents(verified), claimed: cents(claimed), converted, leftOut, cardIds }
}

/** As a screen shows it: 已核 and 申报 in the target's unit; null where the target is only ever reported. */
export function rollupView(target: Target, sum: RollUp): TargetView['rollup'] {
  const { measurement } = target
  if (measurement.by === 'reported') return null
  const unit = measurement.by === 'money' ? moneyUnitOf(target, measurement) : (target.unit ?? '')
  const { verified, claimed, converted, cardIds } = sum
  return { verified, claimed, unit, converted, cardIds }
}
