import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { zoneNamed } from '../../shared/calendar/zone.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'

export interface DaySeals {
  seal(campaign: CampaignId, day: CalendarDate, midnight: Instant, now: Instant): Promise<void>
}
export interface DayKeeper {
  keepRolled(id: CampaignId, day: CalendarDate): Promise<void>
}

/**
 * Ends a local day of a campaign: its journal is sealed at midnight, its board looks at the lamps, and the day is written down as
 * done. In that order, so that what the day job itself writes belongs to the day after; asked again, nothing happens twice.
 */
export async function endDay(
  parts: { readonly seals: DaySeals; readonly store: DayKeeper; readonly now: () => Instant },
  campaign: CampaignId,
  timeZone: string,
  day: CalendarDate,
  rollDay: (day: CalendarDate) => Promise<object | Refusal>,
): Promise<Refusal | null> {
  const midnight = zoneNamed(timeZone)?.startOf(addDays(day, 1))
  if (midnight !== undefined) await parts.seals.seal(campaign, day, midnight, parts.now())
  const rolled = await rollDay(day)
  if (isRefusal(rolled)) return rolled
  await parts.store.keepRolled(campaign, day)
  return null
}
