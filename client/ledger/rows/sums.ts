import type { CardView } from '../../../shared/board/view.ts'
import type { Money } from '../../../shared/card/fields.ts'
import { sumByUnit } from '../../../shared/card/money.ts'
import type { Lamp } from '../../../shared/lamp/rules.ts'

/** What a subtotal or 合计 row adds up. Money by the unit it was written in: 万元 and 亿元 stand side by side (TGT-4). */
export interface Sums {
  readonly cards: number
  readonly lamps: Readonly<Record<Lamp, number>>
  readonly unreported: number
  readonly openProblems: number
  readonly investTotal: readonly Money[]
  readonly investPlanned: readonly Money[]
  readonly investDone: readonly Money[]
}

export function sumsOf(cards: readonly CardView[]): Sums {
  const lamps = { red: 0, yellow: 0, green: 0, done: 0 }
  let unreported = 0
  let openProblems = 0
  for (const card of cards) {
    lamps[card.lamp]++
    if (card.unreported) unreported++
    openProblems += card.openProblems
  }
  return {
    cards: cards.length,
    lamps,
    unreported,
    openProblems,
    investTotal: sumByUnit(cards.flatMap(card => card.investTotal ?? [])),
    investPlanned: sumByUnit(cards.flatMap(card => card.investPlanned ?? [])),
    investDone: sumByUnit(cards.flatMap(card => card.investDone)),
  }
}
