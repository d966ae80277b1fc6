import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { inTurn } from '../job/in-turn.ts'
import type { Leases } from '../job/ports.ts'

const lookEveryMs = 20_000
const turnMs = 30_000

export interface ReminderWatch {
  /** Looks now, besides every twenty seconds. */
  look(): Promise<void>
  stop(): Promise<void>
}

/** The day a campaign was reminded of, and its zone; null: it could not be asked. */
export type Remind = (
  campaign: CampaignId,
) => Promise<{ readonly timeZone: string; readonly day: CalendarDate } | null>

/**
 * SLIP-2: asks each campaign once a local day what has to be told, and once after every start. Being asked again leaves nothing twice, so every node
 * asks in its turn; a board at rest is woken once a day.
 */
export function watchReminders(
  campaigns: { all(): Promise<readonly { readonly id: CampaignId }[]> },
  clock: { today(timeZone: string): CalendarDate },
  remind: Remind,
  leases: Leases,
  failed: (error: unknown) => void,
): ReminderWatch {
  const asked = new Map<CampaignId, { readonly timeZone: string; readonly day: CalendarDate }>()
  let looking: Promise<void> | null = null
  const remindOne = async (id: CampaignId) => {
    const before = asked.get(id)
    if (before && clock.today(before.timeZone) === before.day) return
    const now = await inTurn(leases, `remind/${id}`, turnMs, () => remind(id))
    if (now) asked.set(id, now)
  }
  const remindAll = async () => {
    // one campaign that cannot be asked must not keep the others from being told
    for (const { id } of await campaigns.all()) await remindOne(id).catch(failed)
  }
  const look = () => {
    looking ??= remindAll()
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
