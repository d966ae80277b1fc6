import type { BoardView, CardView, LampCounts, TargetView } from '../../../../shared/board/view.ts'
import { spanOfCampaign } from '../../../../shared/calendar/campaign-day.ts'
import type { CalendarDate } from '../../../../shared/calendar/date.ts'
import type { Span } from '../../../../shared/calendar/span.ts'
import { daysLateOf } from '../../../../shared/card/days-late.ts'
import type { Area } from '../../../../shared/plan/plan.ts'
import { groupBy } from './group-by.ts'

/**
 * Milestones of a battle area that are due inside the campaign: what is verified against what was due by yesterday (LAMP-4: what is due
 * today is not overdue). What was finished before the campaign began would hide what the campaign owes, so it is not counted.
 */
export interface NodeProgress {
  readonly total: number
  readonly verified: number
  /** Claimed and not yet checked; never added to the verified. */
  readonly claimed: number
  readonly expected: number
  /** Percent of `total`, 0–100; null where no milestone has a date. */
  readonly share: number | null
  readonly expectedShare: number | null
  /** Percentage points ahead of (+) or behind (−) what was due. */
  readonly points: number | null
}

export interface AreaStanding {
  readonly area: Area
  readonly cards: readonly CardView[]
  readonly lamps: LampCounts
  readonly nodes: NodeProgress
  readonly mostDaysLate: number
  readonly openProblems: number
  /** Targets of the area, and how many of them are behind time or missed. */
  readonly targets: { readonly total: number; readonly behind: number }
}

/** Every area in document order, also one without a card. A card stands in its primary area only. */
export function areaStandings(view: BoardView): readonly AreaStanding[] {
  const campaign = spanOfCampaign(view.plan.campaign)
  const byArea = groupBy(view.cards, card => card.areaId)
  const targets = groupBy(view.targets, one => one.target.areaId)
  return view.plan.areas.map(area =>
    standingOf(area, byArea.get(area.id) ?? [], targets.get(area.id) ?? [], campaign, view.today),
  )
}

function standingOf(
  area: Area,
  cards: readonly CardView[],
  targets: readonly TargetView[],
  campaign: Span,
  today: CalendarDate,
): AreaStanding {
  return {
    area,
    cards,
    lamps: lampsOf(cards),
    nodes: nodeProgress(cards, campaign, today),
    mostDaysLate: cards.reduce((most, card) => Math.max(most, daysLateOf(card)), 0),
    openProblems: cards.reduce((sum, card) => sum + card.openProblems, 0),
    targets: {
      total: targets.length,
      behind: targets.filter(one => one.verdict.key === 'behind' || one.verdict.key === 'missed').length,
    },
  }
}

export function lampsOf(cards: readonly CardView[]): LampCounts {
  const counts = { red: 0, yellow: 0, green: 0, done: 0, unreported: 0 }
  for (const card of cards) {
    counts[card.lamp] += 1
    if (card.unreported) counts.unreported += 1
  }
  return counts
}

/** Cards set aside with approval (CARD-6) owe nothing while they are. */
export function nodeProgress(cards: readonly CardView[], campaign: Span, today: CalendarDate): NodeProgress {
  const nodes = cards
    .filter(card => card.side === null)
    .flatMap(card => card.milestones)
    .filter(({ due }) => due !== null && due.date >= campaign.from && due.date <= campaign.to)
  const total = nodes.length
  const verified = nodes.filter(node => node.verified !== null).length
  const claimed = nodes.filter(node => node.claimed !== null && node.verified === null).length
  const expected = nodes.filter(({ due }) => due !== null && due.date < today).length
  const percent = (n: number) => (total === 0 ? null : (n / total) * 100)
  const points = total === 0 ? null : Math.round(((verified - expected) / total) * 1000) / 10
  return {
    total,
    verified,
    claimed,
    expected,
    share: percent(verified),
    expectedShare: percent(expected),
    points,
  }
}
