import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { type Zone, zoneNamed } from '../../shared/calendar/zone.ts'
import type { CampaignId, CardId } from '../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { type DayKeeper, type DaySeals, daysToEnd, endDay } from '../campaign/end-of-day.ts'
import { inTurn } from '../job/in-turn.ts'
import type { Fence, Lease, Leases } from '../job/ports.ts'
import type { BusinessClock } from '../room/ports.ts'
import type { JournalPast } from '../snapshot/journal-past.ts'
import type { SnapshotStore } from '../snapshot/snapshot-store.ts'
import type { DayTaker } from '../snapshot/take-day.ts'

const lookEveryMs = 20_000
/** How long a node that stops answering keeps the others from ending the days of a campaign. */
const turnMs = 30_000

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
  /** What is taken is refused once the turn is over. */
  days(campaign: CampaignId, turn: Fence): DayTaker
}

export interface DayRollover {
  /** Looks now, besides every twenty seconds. */
  look(): Promise<void>
  stop(): Promise<void>
}

/**
 * SNAP-1: asks which local days of each campaign are over and not ended, and ends them in order (`endDay`). The business clock says when.
 * Days the server slept through come out as if it had been awake: the journal knows what the board was. Of several nodes one has the turn at a
 * campaign, kept from day to day; the others look again later. `clockIsRight` says no where this node's clock must not decide that a day is over.
 */
export function startDayRollover(
  parts: {
    readonly campaigns: RolledCampaigns
    readonly boards: RolledBoards
    readonly seals: DaySeals
    readonly snapshots: KeptDays
    readonly leases: Leases
    readonly clockIsRight?: () => Promise<boolean>
  },
  clock: BusinessClock,
  failed: (error: unknown) => void,
): DayRollover {
  const { campaigns, boards, seals, snapshots, leases, clockIsRight } = parts
  /** Zone and last ended day, so that a board at rest is not woken three times a minute to be asked. */
  const ended = new Map<CampaignId, { readonly zone: string; readonly through: CalendarDate }>()
  let looking: Promise<void> | null = null
  let stopping = false

  const endAll = async () => {
    if (clockIsRight && !(await clockIsRight())) return
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
    const ended = await inTurn(leases, `day/${id}`, turnMs, lease => endInTurn(id, room, lease, days, zone))
    return ended ?? false
  }
  /** False when it is not done: stopping, somebody else's turn, or a board that is closing. The next look goes on from here. */
  const endInTurn = async (
    id: CampaignId,
    room: RolledBoard,
    lease: Lease,
    days: readonly CalendarDate[],
    zone: Zone,
  ): Promise<boolean> => {
    const { take, dispose } = snapshots.days(id, lease)
    const ending = { campaign: id, seals, store: campaigns, now: clock.now, take, rollDay: room.rollDay }
    try {
      for (const day of days) {
        if (stopping || !(await lease.renew())) return false
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
