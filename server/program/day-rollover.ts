import { daysToRoll } from '../../shared/board/roll-day.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { type DaySeals, endDay } from '../campaign/end-of-day.ts'
import type { BusinessClock } from '../room/ports.ts'

const lookEveryMs = 20_000

/** Which campaigns there are, and how far each has come. */
export interface RolledCampaigns {
  all(): Promise<readonly { readonly id: CampaignId }[]>
  lastRolled(id: CampaignId): Promise<CalendarDate | null>
  keepRolled(id: CampaignId, day: CalendarDate): Promise<void>
}

/** Their boards, as far as the day job needs them. */
export interface RolledBoards {
  open(id: CampaignId): Promise<RolledBoard | Refusal>
}
interface RolledBoard {
  view(): Promise<{ readonly plan: { readonly campaign: { readonly timeZone: string } } }>
  rollDay(ended: CalendarDate): Promise<object | Refusal>
}

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
  campaigns: RolledCampaigns,
  boards: RolledBoards,
  seals: DaySeals,
  clock: BusinessClock,
  failed: (error: unknown) => void,
): DayRollover {
  /** Known zones, so that a board at rest is not woken three times a minute to be asked. */
  const zones = new Map<CampaignId, string>()
  const ending = { seals, store: campaigns, now: clock.now }
  let looking: Promise<void> | null = null
  const rollAll = async () => {
    // one campaign that cannot end its day must not keep the others from ending theirs
    for (const { id } of await campaigns.all()) await rollOne(id).catch(failed)
  }
  const rollOne = async (id: CampaignId) => {
    const last = await campaigns.lastRolled(id)
    const zone = zones.get(id)
    if (zone && last === addDays(clock.today(zone), -1)) return
    const room = await boards.open(id)
    if (isRefusal(room)) return
    const { timeZone } = (await room.view()).plan.campaign
    zones.set(id, timeZone)
    for (const day of daysToRoll(last, clock.today(timeZone))) {
      const refused = await endDay(ending, id, timeZone, day, ended => room.rollDay(ended))
      if (refused) return // the board is closing: the next look goes on from here
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
