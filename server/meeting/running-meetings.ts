import type { CampaignId, MeetingId } from '../../shared/ids.ts'
import type { Presenter } from '../../shared/meeting/fields.ts'
import { openControl } from '../../shared/meeting/open-control.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { type KnownMeetings, type KnownParts, knownMeetings } from './known-meetings.ts'
import type { ControlRow, ControlStore, KeptControl, MeetingRooms } from './ports.ts'
import { rowsByBoard } from './rows-by-board.ts'
import type { Running } from './running.ts'
import { sharedReadings } from './shared-readings.ts'

/**
 * The running meetings of the campaigns somebody asked about, as their rows were when they were last read. Any node may change a row; what this node
 * has not read yet it does not know.
 */
export interface RunningMeetings extends Pick<KnownMeetings, 'all' | 'find' | 'differ'> {
  /** Reads a campaign's rows as they are now and tells what is news; a refusal says why its board cannot be asked. */
  ready(campaign: CampaignId): Promise<Refusal | null>
  /** Null when it runs already, here or on another node; then it stays as it was. */
  begin(campaign: CampaignId, meeting: MeetingView, presenter: Presenter): Promise<Running | null>
  /** Compare and set: false, and nothing done, when the row is no longer at `knownVersion`. */
  replace(one: Running, next: KeptControl, knownVersion: number): Promise<boolean>
  /** Answers what ran, null when it did not. */
  end(campaign: CampaignId, meeting: MeetingId): Promise<Running | null>
  settleAll(settle: (one: Running) => Promise<void>): Promise<void>
}

export interface RunningParts extends KnownParts {
  readonly store: ControlStore
  readonly rooms: MeetingRooms
}

export function runningMeetings(parts: RunningParts): RunningMeetings {
  const { store, rooms, now } = parts
  const known = knownMeetings(parts)
  /** Rises with every row this node writes: rows that were read before it are old. */
  let written = 0

  const read = async (campaign: CampaignId): Promise<Refusal | null> => {
    const room = await rooms.open(campaign)
    if (isRefusal(room)) return room
    for (;;) {
      const before = written
      const rows = await rowsByBoard(store, room, campaign, now)
      if (before !== written) continue
      known.apply(campaign, rows)
      return null
    }
  }
  const wrote = (row: ControlRow): Running => {
    written += 1
    return known.put(row)
  }
  /** A node that found it running before its row was written has written one with nobody in it: then its opener presents all the same. */
  const takeOver = async (campaign: CampaignId, { id }: MeetingView, presenter: Presenter, first: number) => {
    const row = (await store.of(campaign)).find(one => one.meeting === id)
    if (row?.presenter !== null || row.version !== first) return null
    const next = { ...row, presenter, version: row.version + 1 }
    return (await store.replace(next, row.version)) ? wrote(next) : null
  }
  return {
    all: known.all,
    find: known.find,
    differ: known.differ,
    ready: sharedReadings(read),
    async begin(campaign, meeting, presenter) {
      if (known.find(campaign, meeting.id)?.kept.presenter) return null
      const {
        followers: _,
        presenterAwaySince: __,
        ...kept
      } = openControl(campaign, meeting, presenter, now())
      if (await store.add(kept)) return wrote({ ...kept, movedAt: 0 })
      return takeOver(campaign, meeting, presenter, kept.version)
    },
    async replace(one, next, knownVersion) {
      if (!(await store.replace(next, knownVersion))) return false
      const { movedAt } = one
      wrote({ ...next, movedAt })
      return true
    },
    async end(campaign, meeting) {
      const one = known.find(campaign, meeting)
      await store.remove(campaign, meeting)
      written += 1
      known.forget(campaign, meeting)
      return one
    },
    settleAll: async settle => void (await Promise.all(known.everywhere().map(settle))),
  }
}
