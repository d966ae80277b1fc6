import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { zoneNamed } from '../../shared/calendar/zone.ts'
import type { CampaignId, CardId } from '../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { type DayKeeper, type DaySeals, daysToEnd, endDay } from '../campaign/end-of-day.ts'
import type { BusinessClock } from '../room/ports.ts'
import type { JournalPast } from '../snapshot/journal-past.ts'
import type { SnapshotStore } from '../snapshot/snapshot-store.ts'
import type { DayTaker } from '../snapshot/take-day.ts'

const lookEveryMs = 20_000

/** Which campaigns there are, and how far each has come. */
export interface RolledCampaigns extends DayKeeper {
  all(): Promise<readonly { readonly id: CampaignId }[]>
}

/** Their boards, as far as the day job needs them. */
export interface RolledBoards {
  open(id: CampaignId): Promise<RolledBoard | Refusal>
}
interface RolledBoard {
  view(): Promise<{ readonly plan: { readonly campaign: { readonly timeZone: string } } }>
  rollDay(ended: CalendarDate, red: ReadonlySet<CardId>): Promise<object | Refusal>
}

/** Their past, and where it is kept. */
export interface KeptDays {
  readonly store: Pick<SnapshotStore, 'list'>
  readonly past: Pick<JournalPast, 'first'>
  days(campaign: CampaignId): DayTaker
}

export interface DayRollover {
  /** Looks now, besides every twenty seconds. */
  look(): Promise<void>
  stop(): Promise<void>
}

/**
 * SNAP-1: asks which local days of each campaign are over and not ended, and ends them in order (`endDay`). The business clock says when.
 * Days the server slept through come out as if it had been awake: the journal knows what the board was. Several servers may ask at once.
 */
export function startDayRollover(
  parts: {
    readonly campaigns: RolledCampaigns
    readonly boards: RolledBoards
    readonly seals: DaySeals
    readonly snapshots: KeptDays
  },
  clock: BusinessClock,
  failed: (error: unknown) => void,
): DayRollover {
  const { campaigns, boards, seals, snapshots } = parts
  /** Zone and last ended day, so that a board at rest is not woken three times a minute to be asked. */
  const ended = new Map<CampaignId, { readonly zone: string; readonly through: CalendarDate }>()
  let looking: Promise<void> | null = null
  let stopping = false

  const endAll = async () => {
    // one campaign that cannot end its day must not keep the others from ending theirs
    for (const { id } of await campaigns.all()) await endOne(id).catch(failed)
  }
  const endOne = async (id: CampaignId) => {
    const known = ended.get(id)
    if (known && known.through === addDays(clock.today(known.zone), -1)) return
    const room = await boards.open(id)
    if (isRefusal(room)) return
    const { timeZone } = (await room.view()).plan.campaign
    const today = clock.today(timeZone)
    if (await endDaysOf(id, room, timeZone, today))
      ended.set(id, { zone: timeZone, through: addDays(today, -1) })
  }
  /** False where it has to be asked again. */
  const endDaysOf = async (
    id: CampaignId,
    room: RolledBoard,
    timeZone: string,
    today: CalendarDate,
  ): Promise<boolean> => {
    const zone = zoneNamed(timeZone)
    const first = await snapshots.past.first(id)
    if (!zone || !first) return true
    const kept = new Set((await snapshots.store.list(id, 'day')).map(facts => facts.day))
    const days = daysToEnd(zone.dateAt(first.at), today, kept, await campaigns.lastRolled(id))
    if (days.length === 0) return true
    const { take, dispose } = snapshots.days(id)
    const ending = { campaign: id, seals, store: campaigns, now: clock.now, take, rollDay: room.rollDay }
    try {
      for (const day of days) {
        if (stopping) return false
        // the board is closing: the next look goes on from here
        if (await endDay(ending, day, zone.startOf(addDays(day, 1)))) return false
      }
    } finally {
      await dispose()
    }
    return true
  }
  const look = () => {
    looking ??= endAll()
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
      stopping = true
      clearInterval(timer)
      await looking
    },
  }
}
