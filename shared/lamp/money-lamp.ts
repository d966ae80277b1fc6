import type { LampView } from '../board/view.ts'
import type { CardEntries } from '../card/entries.ts'
import { cents, inUnit } from '../card/money.ts'
import { byRatio } from './progress-lamp.ts'
import { light } from './reason.ts'
import type { LampRules } from './rules.ts'

type Rule = NonNullable<LampRules['money']>

/**
 * Investment done against what was planned to be done by now: the planned sum times the expected progress. Returns in another
 * currency are left out of it. Null where nothing was planned.
 */
export function moneyLamp(card: CardEntries, expected: number | null, rule: Rule): LampView | null {
  const planned = card.investPlanned
  if (!planned || planned.amount === 0 || expected === null) return null
  const done = cents(card.money.reduce((sum, paid) => sum + (inUnit(paid, planned.unit)?.amount ?? 0), 0))
  const byNow = cents((planned.amount * expected) / 100)
  const lamp = byRatio(done, byNow, rule)
  return light('money', lamp, lamp === 'green' ? 'lamp.money.on-plan' : 'lamp.money.behind', {
    done,
    expected: byNow,
    unit: planned.unit,
  })
}
