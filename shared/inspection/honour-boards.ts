import { rateIfVerified } from './on-time.ts'
import type { InspectionRules } from './rules.ts'
import type { UnitStanding } from './unit-ranking.ts'

/** 红榜 is good, 黑榜 is bad: wherever one of them is shown its word is printed, for red is a bad lamp. */
export type HonourBoard = 'red' | 'black'

/**
 * On which board a unit of a league stands, by the practice of 绵阳 as data: 红榜 beat the plan and stands among the first, 黑榜 missed it and stands among the
 * last. Never on 黑榜: who has nothing left to do or whose work is all set aside with approval, who would not have missed it were its claims checked, and who
 * stands on 红榜. Too few milestones due (`leastDue`) prove nothing either way. Units with equal figures are treated alike, so a board may hold more than its number.
 */
export function honourBoard(
  one: UnitStanding,
  league: readonly UnitStanding[],
  rules: InspectionRules['boards'],
): HonourBoard | null {
  if (one.rank === null || one.rate === null || one.due < rules.leastDue) return null
  if (one.rate >= rules.beatenFrom && one.rank <= rules.redTop) return 'red'
  const missed = (rateIfVerified(one) ?? 100) < rules.missedBelow
  const lower = league.filter(other => other.rank !== null && other.rank > (one.rank ?? 0)).length
  return missed && lower < rules.blackLast && owesWork(one) ? 'black' : null
}

const owesWork = ({ cards }: UnitStanding): boolean =>
  cards.some(card => !card.finished && card.side === null)
