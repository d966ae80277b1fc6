import { daysToRoll } from '../../shared/board/roll-day.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { CampaignRooms } from '../campaign/campaign-rooms.ts'
import type { CampaignStore } from '../campaign/campaign-store.ts'
import type { BusinessClock } from '../room/ports.ts'

const lookEveryMs = 20_000

export interface DayRollover {
  /** Looks now, besides every twenty seconds. */
  look(): Promise<void>
  stop(): Promise<void>
}

/**
 * Once a campaign's local day is over, its board looks at the lamps of that day (LAMP-5). The business clock says when. Days the
 * server slept through are made up for, in order: nothing on a board changes while it sleeps, so its lamps then are known now.
 */
export function startDayRollover(
  store: CampaignStore,
  rooms: CampaignRooms,
  clock: BusinessClock,
  failed: (error: unknown) => void,
): DayRollover {
  /** Known zones, so that a board at rest is not woken three times a minute to be asked. */
  const zones = new Map<CampaignId, string>()
  let looking: Promise<void> | null = null
  const rollAll = async () => {
    for (const { id } of await store.all()) await rollOne(id)
  }
  const rollOne = async (id: CampaignId) => {
    const last = await store.lastRolled(id)
    const zone = zones.get(id)
    if (zone && last === addDays(clock.today(zone), -1)) return
    const room = await rooms.open(id)
    if (isRefusal(room)) return
    const { timeZone } = (await room.view()).plan.campaign
    zones.set(id, timeZone)
    for (const day of daysToRoll(last, clock.today(timeZone))) {
      if (isRefusal(await room.rollDay(day))) return // the board is closing: the next look goes on from here
      await store.keepRolled(id, day)
    }
  }
  const look = () => {
    looking ??= rollAll()
      .catch(failed)
      .finally(() => {
        looking = null
      })
    return looking
  }
  const timer = setInterval(look, lookEveryMs)
  timer.unref()
  return {
    look,
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}
