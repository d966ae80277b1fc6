import type { BoardView } from '../../shared/board/view.ts'
import type { CardLife, DayFigures, LagFacts } from '../../shared/history/series.ts'
import type { CampaignId, CardId, SnapshotId } from '../../shared/ids.ts'
import type { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import type { Fence } from '../job/ports.ts'
import type { JournalPast } from './journal-past.ts'
import { readCardLife, readSeries } from './kept-days.ts'
import { readKeptDelta } from './kept-delta.ts'
import { type PeoplesChanges, readLagging } from './lagging.ts'
import { type Moments, openMoments } from './moments.ts'
import { readKeptBoard } from './read-board.ts'
import { replayThread } from './replay-thread.ts'
import type { SnapshotStore } from './snapshot-store.ts'
import { type DayTaker, openDayTaker } from './take-day.ts'
import { type SnapshotParts, snapshotTaker, type TakeSnapshot } from './take-snapshot.ts'

/** A kept board, or a delta, as the JSON it is sent as. */
export interface KeptText {
  readonly facts: SnapshotFacts
  readonly json: string
}

/** Taking snapshots and reading them, as the rest of the program has it. */
export interface Snapshots {
  readonly store: SnapshotStore
  readonly past: JournalPast
  readonly take: TakeSnapshot
  readonly moments: Moments
  /** Canonical JSON of the `FrozenBoard`; throws when it is no longer what its hash says. Null: there is none of that id. */
  board(campaign: CampaignId, id: SnapshotId): Promise<KeptText | null>
  /** JSON of the `FrozenDelta` that leads from one to the other, with the facts of the latter. */
  delta(campaign: CampaignId, from: SnapshotId, to: SnapshotId): Promise<KeptText | null>
  series(campaign: CampaignId): Promise<readonly DayFigures[]>
  life(campaign: CampaignId, card: CardId): Promise<CardLife>
  lagging(campaign: CampaignId, board: BoardView): Promise<readonly LagFacts[]>
  /** For the day job, which holds its writes to its turn: dispose of it when the days are taken. */
  days(campaign: CampaignId, fence?: Fence): DayTaker
  /** Ends the thread the past is replayed in. */
  close(): Promise<void>
}

export function openSnapshots(
  parts: SnapshotParts & { readonly past: JournalPast; readonly changes: PeoplesChanges },
): Snapshots {
  const { store, past, changes, now } = parts
  const boards = replayThread(past)
  return {
    store,
    past,
    take: snapshotTaker(parts),
    moments: openMoments(past, boards, now),
    board: (campaign, id) => readKeptBoard(store, campaign, id),
    async delta(campaign, from, to) {
      const [before, after] = [await store.find(campaign, from), await store.find(campaign, to)]
      if (!before || !after) return null
      return { facts: after.facts, json: await readKeptDelta(store, campaign, before, after) }
    },
    series: campaign => readSeries(store, campaign),
    life: (campaign, card) => readCardLife(store, campaign, card),
    lagging: (campaign, board) => readLagging(store, changes, campaign, board),
    days: (campaign, fence) => openDayTaker({ ...parts, boards }, campaign, fence),
    close: () => boards.close(),
  }
}
