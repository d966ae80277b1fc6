import type { Instant } from '../../shared/calendar/date.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { type Bulletins, openBulletins } from '../bulletin/bulletins.ts'
import { openDrafting } from '../bulletin/drafting.ts'
import type { BulletinStore, LiveBoards } from '../bulletin/ports.ts'
import type { SnapshotStore } from '../snapshot/snapshot-store.ts'
import { pastDays } from './past-days.ts'

interface Parts {
  readonly store: BulletinStore
  readonly snapshots: SnapshotStore
  readonly boards: LiveBoards
  readonly now: () => Instant
  readonly newId: () => string
}

/** Bulletins of the program's own boards and snapshots. */
export function programBulletins({ store, snapshots, boards, now, newId }: Parts): Bulletins {
  return openBulletins({
    store,
    drafting: openDrafting(pastDays(snapshots), boards),
    now,
    newId,
    async today(campaign) {
      const room = await boards.open(campaign)
      return isRefusal(room) ? room : (await room.view()).today
    },
  })
}
