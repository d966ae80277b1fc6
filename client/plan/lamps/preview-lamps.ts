import type { BoardView, CardView, PlanView } from '../../../shared/board/view.ts'
import { later } from '../../../shared/calendar/arithmetic.ts'
import { spanOfCampaign } from '../../../shared/calendar/campaign-day.ts'
import type { CalendarDate, Instant } from '../../../shared/calendar/date.ts'
import { zoneNamed } from '../../../shared/calendar/zone.ts'
import type { CardEntries, StageEntry } from '../../../shared/card/entries.ts'
import type { StageId } from '../../../shared/ids.ts'
import { isUnreported, lampsOf, shownLamp } from '../../../shared/lamp/lamp.ts'
import type { Lamp, LampRules } from '../../../shared/lamp/rules.ts'

export interface LampChange {
  readonly card: CardView
  readonly from: Lamp
  readonly to: Lamp
}
export interface LampPreview {
  readonly changes: readonly LampChange[]
  /** How many would be marked 未按时填报, and how many are. */
  readonly unreported: { readonly before: number; readonly after: number }
}

/**
 * What other rules would make of the board today, by the very functions that light it. Dates and progress do not depend on the
 * rules, so the card as it is shown holds all they ask for.
 */
export function previewLamps(
  view: Pick<BoardView, 'cards' | 'plan' | 'today'>,
  rules: LampRules,
): LampPreview {
  const { cards, plan, today } = view
  const since = sinceIn(plan)
  const changes: LampChange[] = []
  const unreported = { before: 0, after: 0 }
  for (const card of cards) {
    const entries = entriesOf(card, plan, since)
    const lamps = lampsOf(entries, card.milestones, card.expected, rules, today)
    const to = shownLamp(entries, lamps, today).lamp
    if (to !== card.lamp) changes.push({ card, from: card.lamp, to })
    if (card.unreported) unreported.before++
    if (isUnreported(entries, rules, today)) unreported.after++
  }
  return { changes, unreported }
}

/** 「正常 → 预警 5」: changes counted by what they are from and to, worst first. */
export function changeCounts(
  changes: readonly LampChange[],
): readonly { readonly from: Lamp; readonly to: Lamp; readonly count: number }[] {
  const order: readonly Lamp[] = ['red', 'yellow', 'green', 'done']
  return order
    .flatMap(to => order.map(from => ({ from, to })))
    .map(pair => ({
      ...pair,
      count: changes.filter(({ from, to }) => from === pair.from && to === pair.to).length,
    }))
    .filter(({ count }) => count > 0)
}

function entriesOf(
  card: CardView,
  plan: PlanView,
  since: (createdAt: Instant | null) => CalendarDate | null,
): CardEntries {
  return {
    id: card.id,
    workflow: (card.workflowId && plan.workflowById.get(card.workflowId)) ?? null,
    stageId: card.stage?.id ?? null,
    chemical: card.chemical,
    start: card.start,
    areaId: card.areaId,
    moreAreaIds: card.moreAreaIds,
    lists: card.lists,
    targetIds: card.targetIds,
    startOn: card.startOn,
    due: card.due,
    buildDays: card.buildDays,
    progress: card.progress,
    investTotal: card.investTotal,
    investPlanned: card.investPlanned,
    money: card.money,
    stages: stagesOf(card),
    side: card.side?.state ?? null,
    override: card.overridden,
    lastReturn: card.lastReturn?.on ?? null,
    since: since(card.createdAt),
  }
}

function stagesOf({ milestones }: CardView): ReadonlyMap<StageId, StageEntry> {
  return new Map(
    milestones.map(({ stage, claimed, verified }) => [
      stage.id,
      { claim: claimed?.date, check: verified ?? undefined },
    ]),
  )
}

/** Nothing was due of a card before the campaign began. */
function sinceIn({ campaign }: PlanView): (createdAt: Instant | null) => CalendarDate | null {
  const zone = zoneNamed(campaign.timeZone)
  const { from } = spanOfCampaign(campaign)
  return createdAt => (createdAt === null || !zone ? null : later(zone.dateAt(createdAt), from))
}
