import { createLampCount } from '../board/count-lamps.ts'
import type { BoardView, CardView, LampCounts } from '../board/view.ts'
import { spanOfCampaign } from '../calendar/campaign-day.ts'
import type { UnitId } from '../ids.ts'
import type { Unit } from '../plan/plan.ts'
import { type OnTime, onTimeOf } from './on-time.ts'
import type { InspectionRules } from './rules.ts'

export interface UnitStanding extends OnTime {
  /** 1 for the first of its league; units with equal figures share a rank. Null: nothing of theirs was due yet. */
  readonly rank: number | null
  readonly unit: Unit
  readonly cards: readonly CardView[]
  /** Of the cards that are judged: without those set aside with approval. */
  readonly lamps: LampCounts
  /** Cards set aside with approval (停工、退出、其它): counted by themselves, in no lamp. */
  readonly aside: number
}

export interface League {
  /** Null: the plan has no leagues, or these units are in none. */
  readonly name: string | null
  readonly units: readonly UnitStanding[]
}

/**
 * Units that lead cards, ranked by 按时率, then by fewer 滞后 cards, then by fewer days late on average; equal ones keep the order of the
 * document. What nobody can judge yet stands below, unranked. Units of different leagues are never compared; `leagues` take the place of the plan's own.
 */
export function unitRanking(view: BoardView, leagues: InspectionRules['leagues'] = []): readonly League[] {
  const campaign = spanOfCampaign(view.plan.campaign)
  const byUnit = new Map<UnitId | null, CardView[]>()
  for (const card of view.cards) put(byUnit, card.leadUnitId, card)
  const byLeague = new Map<string | null, Unranked[]>()
  for (const unit of view.plan.units) {
    const cards = byUnit.get(unit.id)
    if (!cards) continue
    const lamps = createLampCount()
    const judged = cards.filter(card => card.side === null)
    for (const card of judged) lamps.replace(null, card)
    put(byLeague, leagueOf(unit, leagues), {
      unit,
      cards,
      lamps: { ...lamps.counts },
      aside: cards.length - judged.length,
      ...onTimeOf(cards, campaign, view.today),
    })
  }
  return [...byLeague].map(([name, units]) => ({ name, units: ranked(units) }))
}

type Unranked = Omit<UnitStanding, 'rank'>

/** A wall's browser may be older than `Map.groupBy`. */
function put<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}

const leagueOf = (unit: Unit, leagues: InspectionRules['leagues']): string | null =>
  leagues.length === 0
    ? (unit.league ?? null)
    : (leagues.find(league => league.unitIds.includes(unit.id))?.name ?? null)

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
