import type { Money } from './fields.ts'

/** TGT-4: only 万元 and 亿元 are the same money in two sizes; anything else has no rate here and is not converted. */
const WAN_PER_YI = 10_000

export interface Converted {
  readonly amount: number
  /** True when the figure was not written in this unit, so that the screen can say so. */
  readonly converted: boolean
}

/** An amount in another unit, or null when nothing honest can be said. */
export function inUnit(money: Money, unit: Money['unit']): Converted | null {
  if (money.unit === unit) return { amount: money.amount, converted: false }
  if (money.unit === '万元' && unit === '亿元')
    return { amount: cents(money.amount / WAN_PER_YI), converted: true }
  if (money.unit === '亿元' && unit === '万元')
    return { amount: cents(money.amount * WAN_PER_YI), converted: true }
  return null
}

export const isMoneyUnit = (unit: string | undefined): unit is Money['unit'] =>
  unit === '万元' || unit === '亿元' || unit === '万美元'

/** One sum per unit as written, in order of first appearance. */
export function sumByUnit(returns: readonly Money[]): Money[] {
  const sums = new Map<Money['unit'], number>()
  for (const { amount, unit } of returns) sums.set(unit, (sums.get(unit) ?? 0) + amount)
  return [...sums].map(([unit, amount]) => ({ unit, amount: cents(amount) }))
}

/** Takes off what binary fractions leave behind: 0.1 + 0.2 is 0.3 on a board that leaders read. */
export const cents = (amount: number): number => Math.round(amount * 1e6) / 1e6
