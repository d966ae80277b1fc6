import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { spanOf } from '../../shared/calendar/span.ts'
import type { Standing } from '../../shared/history/series.ts'
import { type CampaignId, type CardId, SnapshotId, UserId } from '../../shared/ids.ts'
import type { SnapshotReason } from '../../shared/snapshot/snapshot.ts'
import type { Fence } from '../job/ports.ts'
import { entryOf } from './bucket.ts'
import type { JournalPast } from './journal-past.ts'
import { keepBoard } from './keep-board.ts'
import { readBuckets, readRootNamed } from './read-board.ts'
import type { PastBoards } from './replays.ts'
import type { KeptSnapshot, SnapshotStore } from './snapshot-store.ts'

/** Days of one campaign, taken in order over one replay. */
export interface DayTaker {
  /** Keeps the day that ended at `midnight`, with its 旬 and month where they end with it; what is kept already stays. Answers what was red. */
  take(day: CalendarDate, midnight: Instant): Promise<ReadonlySet<CardId>>
  dispose(): Promise<void>
}

export interface DayParts {
  readonly store: SnapshotStore
  readonly past: Pick<JournalPast, 'lastBefore'>
  readonly boards: Omit<PastBoards, 'json'>
  readonly now: () => Instant
  readonly newId: () => string
}

/** The program itself, where no person acts. */
const system = UserId.parse('system')

/**
 * SNAP-1: the board as it was at the end of a local day, from the journal: the same whoever takes it and whenever. The replay stays
 * open between days, so that many missed days cost one way through the journal. With a `fence` nothing is kept any more once that turn is
 * over: `take` throws StaleLease (SCALE-3).
 */
export function openDayTaker(
  { store, past, boards, now, newId }: DayParts,
  campaign: CampaignId,
  fence?: Fence,
): DayTaker {
  return {
    async take(day, midnight) {
      // another server was first, or this one was stopped right after
      const kept = await store.ofDay(campaign, day)
      if (kept) return redOf(await standingIn(store, kept))
      const moment = await past.lastBefore(campaign, midnight)
      if (!moment) return new Set()
      const { seq, epoch } = moment
      const { red, ...said } = await boards.cut({ campaign, epoch, seq, day })
      const cut = {
        ...said,
        entries: (names: readonly string[]) => boards.entries(campaign, said.root.name, names),
      }
      for (const reason of reasonsOf(day)) {
        const id = SnapshotId.parse(newId())
        const facts = { id, campaign, reason, meeting: null, at: midnight, takenAt: now(), day, seq, epoch }
        await keepBoard(store, facts, system, cut, fence)
      }
      return new Set(red)
    },
    dispose: () => boards.daysTaken(campaign),
  }
}

const redOf = (standing: Iterable<readonly [string, Standing]>): ReadonlySet<CardId> =>
  new Set([...standing].flatMap(([id, { lamp }]) => (lamp === 'red' ? [id as CardId] : [])))

async function standingIn(
  store: SnapshotStore,
  { facts: { campaign }, root }: KeptSnapshot,
): Promise<(readonly [string, Standing])[]> {
  const { buckets } = await readRootNamed(store, campaign, root)
  return (await readBuckets(store, campaign, buckets))
    .flatMap(bucket => [...bucket])
    .flatMap(([name, { standing }]) => (standing ? [[entryOf(name).id, standing] as const] : []))
}

/** What ends with a day, the day itself last: where it is kept, all that ended with it is. */
export function reasonsOf(day: CalendarDate): readonly SnapshotReason[] {
  const ends = (['month', 'xun'] as const).filter(kind => spanOf(kind, day).to === day)
  return [...ends, 'day']
}
