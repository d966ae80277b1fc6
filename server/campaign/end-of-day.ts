import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import type { CampaignId, CardId } from '../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'

export interface DaySeals {
  seal(campaign: CampaignId, day: CalendarDate, midnight: Instant, now: Instant): Promise<void>
}
export interface DayKeeper {
  lastRolled(id: CampaignId): Promise<CalendarDate | null>
  keepRolled(id: CampaignId, day: CalendarDate): Promise<void>
}

/** What it takes to end days of one campaign, one after another. */
export interface DayEnding {
  readonly campaign: CampaignId
  readonly seals: DaySeals
  readonly store: DayKeeper
  readonly now: () => Instant
  /** Keeps the board as it was at the end of the day (SNAP-1), and says which cards were red then. */
  readonly take: (day: CalendarDate, midnight: Instant) => Promise<ReadonlySet<CardId>>
  readonly rollDay: (day: CalendarDate, red: ReadonlySet<CardId>) => Promise<object | Refusal>
}

/**
 * Ends a local day of a campaign, over at `midnight`: its journal is sealed, its board is kept, the lamps are looked at, and the day is
 * written down as done. In that order, so that what the day job itself writes belongs to the day after; stopped anywhere and asked
 * again, it goes on, and nothing happens twice.
 */
export async function endDay(
  { campaign, seals, store, now, take, rollDay }: DayEnding,
  day: CalendarDate,
  midnight: Instant,
): Promise<Refusal | null> {
  await seals.seal(campaign, day, midnight, now())
  const red = await take(day, midnight)
  const last = await store.lastRolled(campaign)
  if (last !== null && day <= last) return null
  const rolled = await rollDay(day, red)
  if (isRefusal(rolled)) return rolled
  await store.keepRolled(campaign, day)
  return null
}

/** SNAP-1: the local days from the first one on that are over and not wholly ended, oldest first. */
export function daysToEnd(
  first: CalendarDate,
  today: CalendarDate,
  kept: ReadonlySet<CalendarDate>,
  lastRolled: CalendarDate | null,
): readonly CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = first; day < today; day = addDays(day, 1))
    if (!kept.has(day) || lastRolled === null || day > lastRolled) days.push(day)
  return days
}
