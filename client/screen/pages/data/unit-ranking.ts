import type { BoardView, CardView, LampCounts } from '../../../../shared/board/view.ts'
import type { Unit } from '../../../../shared/plan/plan.ts'
import { lampsOf } from './area-standing.ts'
import { groupBy } from './group-by.ts'

export interface UnitStanding {
  /** 1 for the first; units with equal figures share a rank. Null: nothing of theirs was due yet. */
  readonly rank: number | null
  readonly unit: Unit
  readonly cards: number
  readonly lamps: LampCounts
  /** Milestones reached or overdue, and how many of them were in time. */
  readonly judged: number
  readonly inTime: number
  /** Percent of `judged` reached by their date; null for none. */
  readonly rate: number | null
  /** Mean days late of those that were late; 0 when none was. */
  readonly averageLate: number
}

export interface League {
  /** Null: the plan has no leagues, or these units are in none. */
  readonly name: string | null
  readonly units: readonly UnitStanding[]
}

/**
 * Units that lead cards, ranked by 按时率, then by fewer 滞后 cards, then by fewer days late on average; equal ones keep the order of the
 * document. What nobody can judge yet stands below, unranked. Units of different leagues are never compared.
 */
export function unitRanking(view: BoardView): readonly League[] {
  const byUnit = groupBy(view.cards, card => card.leadUnitId)
  const standings = view.plan.units.flatMap(unit => {
    const cards = byUnit.get(unit.id) ?? []
    return cards.length === 0 ? [] : [standingOf(unit, cards)]
  })
  const leagues = groupBy(standings, one => one.unit.league ?? null)
  return [...leagues].map(([name, units]) => ({ name, units: ranked(units) }))
}

type Unranked = Omit<UnitStanding, 'rank'>

function standingOf(unit: Unit, cards: readonly CardView[]): Unranked {
  const judged = cards
    .filter(card => card.side === null)
    .flatMap(card => card.milestones)
    .filter(one => one.due !== null && (one.claimed || one.verified || one.state === 'overdue'))
  const late = judged.filter(one => one.daysLate > 0)
  const inTime = judged.length - late.length
  return {
    unit,
    cards: cards.length,
    lamps: lampsOf(cards),
    judged: judged.length,
    inTime,
    rate: judged.length === 0 ? null : (inTime / judged.length) * 100,
    averageLate: late.length === 0 ? 0 : late.reduce((sum, one) => sum + one.daysLate, 0) / late.length,
  }
}

function ranked(units: readonly Unranked[]): readonly UnitStanding[] {
  const judged = units.filter(one => one.rate !== null).sort(better)
  const rest = units.filter(one => one.rate === null)
  const out: UnitStanding[] = []
  for (const [at, one] of judged.entries()) {
    const before = judged[at - 1]
    const shared = before !== undefined && better(before, one) === 0
    out.push({ rank: shared ? (out[at - 1]?.rank ?? at + 1) : at + 1, ...one })
  }
  return [...out, ...rest.map(one => ({ rank: null, ...one }))]
}

const better = (a: Unranked, b: Unranked): number =>
  (b.rate ?? 0) - (a.rate ?? 0) || a.lamps.red - b.lamps.red || a.averageLate - b.averageLate
