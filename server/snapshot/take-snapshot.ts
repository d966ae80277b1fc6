import { mayMeet } from '../../shared/access/meeting-matrix.ts'
import type { Member } from '../../shared/access/member.ts'
import type { BoardView } from '../../shared/board/view.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { type CampaignId, type MeetingId, SnapshotId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { FrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import type { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import { cutBoard } from './cut-board.ts'
import { keepBoard } from './keep-board.ts'
import type { SnapshotStore } from './snapshot-store.ts'

/** The live board at one committed change. */
export interface CommittedBoard {
  readonly view: BoardView
  readonly frozen: FrozenBoard
  readonly seq: number
  readonly epoch: string
}

export interface SnapshotParts {
  readonly store: SnapshotStore
  readonly rooms: {
    open(campaign: CampaignId): Promise<{ committed(): Promise<CommittedBoard> } | Refusal>
  }
  readonly now: () => Instant
  readonly newId: () => string
}

/** What is frozen, and for what. */
export type SnapshotAsk =
  | { readonly reason: 'manual' }
  | { readonly reason: 'meeting-open' | 'meeting-close'; readonly meeting: MeetingId }

/**
 * SNAP-2, MEET-3: keeps the board as it is on disk now, whole, with its hash. A meeting that has been opened (closed) answers the
 * snapshot it was opened (closed) with; one that has not takes the board as it now is, so a try that came to nothing leaves no old one.
 */
export type TakeSnapshot = (
  campaign: CampaignId,
  ask: SnapshotAsk,
  member: Member,
) => Promise<SnapshotFacts | Refusal>

export function snapshotTaker({ store, rooms, now, newId }: SnapshotParts): TakeSnapshot {
  return async (campaign, ask, member) => {
    if (!mayMeet(member, ask.reason === 'manual' ? 'snapshot' : 'arrange')) return refuse('not-permitted')
    const room = await rooms.open(campaign)
    if (isRefusal(room)) return room
    const { view, frozen: board, seq, epoch } = await room.committed()
    const earlier = ask.reason === 'manual' ? null : frozenWith(view, ask)
    if (isRefusal(earlier)) return earlier
    if (earlier) return (await store.facts(campaign, earlier)) ?? refuse('no-such-item')
    const said = {
      id: SnapshotId.parse(newId()),
      campaign,
      reason: ask.reason,
      meeting: ask.reason === 'manual' ? null : ask.meeting,
      at: now(),
      takenAt: now(),
      day: view.today,
      seq,
      epoch,
    }
    return keepBoard(store, said, member.userId, await cutBoard(board))
  }
}

/** The snapshot this meeting was opened or closed with; null when it is still to be taken. */
function frozenWith(
  view: BoardView,
  { reason, meeting }: Exclude<SnapshotAsk, { reason: 'manual' }>,
): SnapshotId | Refusal | null {
  const state = view.meetings.find(one => one.id === meeting)?.state
  if (!state) return refuse('no-such-item')
  switch (state.kind) {
    case 'cancelled':
      return refuse('closed')
    case 'planned':
      return reason === 'meeting-open' ? null : refuse('conflict')
    case 'open':
      return reason === 'meeting-open' ? state.opened.snapshotId : null
    case 'closed':
    case 'signed':
      return reason === 'meeting-open' ? state.opened.snapshotId : state.closed.snapshotId
  }
}
