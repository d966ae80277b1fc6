import * as Y from 'yjs'
import type { Instant } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { openBoardState } from './board-state.ts'
import { nobody } from './errand.ts'
import type { RoomHead, RoomJournal } from './ports.ts'

export interface NewEpoch {
  /** Where the board stood, which is what it goes on from. */
  readonly before: RoomHead
  readonly after: RoomHead
}

/**
 * After a backup was put back: the board goes on from what the backup holds, in an epoch of its own. A page that was open over it, and has edits the
 * backup lacks, lets go of its copy then instead of taking up where it left off (PROTOCOL.md, 4409). Said in the audit.
 */
export async function beginEpoch(
  journal: RoomJournal,
  campaign: CampaignId,
  now: Instant,
): Promise<NewEpoch> {
  const loaded = await journal.load(campaign)
  const state = await openBoardState(loaded, new Y.Doc().clientID, () => 0, true)
  const before = loaded.head
  try {
    const restored = new Date(before.at).toLocaleString('sv-SE', { timeZone: state.timeZone() })
    const after = await journal.beginEpoch(
      campaign,
      before,
      {
        update: state.encode(),
        actor: nobody.actor,
        roles: nobody.roles,
        cause: 'genesis',
        act: 'campaign.backup',
        changes: [{ thing: 'plan', id: campaign, field: 'backup', before: null, after: restored }],
      },
      now,
    )
    return { before, after }
  } finally {
    state.dispose()
  }
}
