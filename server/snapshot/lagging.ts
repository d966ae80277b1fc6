import type { BoardView } from '../../shared/board/view.ts'
import { addDays, daysBetween } from '../../shared/calendar/arithmetic.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { zoneNamed } from '../../shared/calendar/zone.ts'
import type { LagFacts } from '../../shared/history/series.ts'
import type { CampaignId, CardId } from '../../shared/ids.ts'
import type { Lamp } from '../../shared/lamp/rules.ts'
import { standingsBack } from './kept-days.ts'
import type { SnapshotStore } from './snapshot-store.ts'

/** What people did to cards; the day job and a campaign's beginning do not count. */
export interface PeoplesChanges {
  /** Of each card that was ever changed: the last change, and how many there were from `since` on. One save is one change. */
  of(
    campaign: CampaignId,
    cards: readonly CardId[],
    since: Instant,
  ): Promise<
    ReadonlyMap<CardId, { readonly changed: NonNullable<LagFacts['changed']>; readonly recent: number }>
  >
}

const recentDays = 30

/** SLIP-4: since when each lagging card lags, and when anybody last touched it; in the board's order. */
export async function readLagging(
  store: SnapshotStore,
  changes: PeoplesChanges,
  campaign: CampaignId,
  { cards, today, plan }: Pick<BoardView, 'cards' | 'today' | 'plan'>,
): Promise<LagFacts[]> {
  const lagging = cards.filter(card => card.lamp === 'red' || card.lamp === 'yellow')
  const ids = lagging.map(card => card.id)
  const zone = zoneNamed(plan.campaign.timeZone)
  const from = zone?.startOf(addDays(today, -recentDays)) ?? (0 as Instant)
  const runs = await runsOf(store, campaign, new Map(lagging.map(card => [card.id, card.lamp])), today)
  const touched = await changes.of(campaign, ids, from)
  return ids.map(card => {
    const since = runs.get(card) ?? null
    return {
      card,
      since,
      days: since ? daysBetween(since, today) + 1 : 1,
      changed: touched.get(card)?.changed ?? null,
      recentChanges: touched.get(card)?.recent ?? 0,
    }
  })
}

/** The first day of each card's run of days in its lamp or worse, going back from the newest; absent: since today. */
async function runsOf(
  store: SnapshotStore,
  campaign: CampaignId,
  lamps: ReadonlyMap<CardId, Lamp>,
  today: CalendarDate,
): Promise<Map<CardId, CalendarDate>> {
  const since = new Map<CardId, CalendarDate>()
  const running = new Set(lamps.keys())
  for await (const { day, standing } of standingsBack(store, campaign, () => [...running])) {
    if (day >= today) continue
    for (const card of running) {
      const lamp = standing.get(card)?.lamp
      if (lamp === 'red' || lamp === lamps.get(card)) since.set(card, day)
      else running.delete(card)
    }
  }
  return since
}
