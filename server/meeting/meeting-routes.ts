import { z } from 'zod'
import { type MeetingAct, mayMeet } from '../../shared/access/meeting-matrix.ts'
import type { Member } from '../../shared/access/member.ts'
import { CampaignId, MeetingId } from '../../shared/ids.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import { line } from '../../shared/text.ts'
import { type Route, route } from '../web/route.ts'
import type { MeetingControls } from './controls.ts'
import { inTurn } from './in-turn.ts'
import { freezingErrand, signingErrand } from './meeting-errands.ts'
import type { FreezeFor, MeetingRoom, MeetingRooms, MinutesOf } from './ports.ts'
import { keepSigned, type SignedMinutesStore } from './signed-minutes.ts'

export interface MeetingParts {
  readonly rooms: MeetingRooms
  readonly controls: MeetingControls
  readonly freeze: FreezeFor
  readonly minutesOf: MinutesOf
  readonly signed: SignedMinutesStore
}

const OfMeeting = z.object({ campaign: CampaignId, meeting: MeetingId })
const Key = z.object({ key: z.string().min(8).max(64) })
const Frozen = z.object({ seq: z.int(), snapshot: SnapshotFacts })

/** What of a meeting needs more than a decision on the document: a snapshot, a control, a hash. */
export function meetingRoutes(parts: MeetingParts): Route[] {
  // two who open one meeting at once would each freeze the board for it
  const turns = inTurn()
  return [freezing(parts, turns, 'open'), freezing(parts, turns, 'close'), signing(parts)]
}

function freezing(parts: MeetingParts, turns: ReturnType<typeof inTurn>, act: 'open' | 'close'): Route {
  const summary = {
    open: 'Freezes the board and opens the meeting; its opener presents. Asked again, the first answer',
    close: 'Freezes the board and closes the meeting. Asked again, the first answer',
  }
  return route({
    method: 'post',
    path: `/api/campaigns/{campaign}/meetings/{meeting}/${act}`,
    summary: summary[act],
    who: 'member',
    params: OfMeeting,
    body: Key,
    answer: Frozen,
    handle: ({ campaign, params: { meeting }, body: { key }, member }) =>
      turns(`${campaign}/${meeting}`, async () => {
        const found = await findMeeting(parts, campaign, meeting, member, 'arrange')
        if (isRefusal(found)) return found
        const refused = await parts.controls.ready(campaign)
        if (refused) return refused
        const snapshot = await parts.freeze(campaign, { reason: `meeting-${act}`, meeting }, member)
        if (isRefusal(snapshot)) return snapshot
        const done = isDone(found.view, act)
          ? found.room.head()
          : await found.room.send(freezingErrand(`meeting.${act}`, meeting, snapshot, { member, key }))
        if (isRefusal(done)) return done
        // also when it was done before: what a stop came between is made up for
        if (act === 'close') await parts.controls.closed(campaign, found.view)
        else if (found.view.state.kind === 'planned' || found.view.state.kind === 'open')
          await parts.controls.opened(campaign, found.view, member)
        return { seq: done.seq, snapshot }
      }),
  })
}

function signing(parts: MeetingParts): Route {
  return route({
    method: 'post',
    path: '/api/campaigns/{campaign}/meetings/{meeting}/sign',
    summary: 'Signs and locks the minutes as they stand; answers the SHA-256 of their canonical JSON',
    who: 'member',
    params: OfMeeting,
    body: Key.extend({ number: line(40), signer: line(60) }),
    repairs: true,
    answer: z.object({ seq: z.int(), sha256: z.string() }),
    async handle({ campaign, params: { meeting }, body: { key, ...words }, member }) {
      const found = await findMeeting(parts, campaign, meeting, member, 'sign')
      if (isRefusal(found)) return found
      const done = await found.room.send(signingErrand(parts.minutesOf, meeting, words, { member, key }))
      if (isRefusal(done)) return done
      const { minutesOf, signed: store } = parts
      const sha256 = await keepSigned({ store, minutesOf }, found.room, campaign, meeting)
      if (!sha256) return refuse('unavailable')
      return { seq: done.seq, sha256 }
    },
  })
}

async function findMeeting(
  { rooms }: MeetingParts,
  campaign: CampaignId,
  meeting: MeetingId,
  member: Member,
  act: MeetingAct,
): Promise<{ room: MeetingRoom; view: MeetingView } | Refusal> {
  if (!mayMeet(member, act)) return refuse('not-permitted')
  const room = await rooms.open(campaign)
  if (isRefusal(room)) return room
  // it may have been opened, closed or signed on another node a moment ago
  await room.catchUp()
  const view = await viewOf(room, meeting)
  return view ? { room, view } : refuse('no-such-item')
}

async function viewOf(room: MeetingRoom, id: MeetingId): Promise<MeetingView | undefined> {
  return (await room.view()).meetings.find(meeting => meeting.id === id)
}

/** A lost answer is asked for again; so is what two people do at once. */
function isDone({ state }: MeetingView, act: 'open' | 'close'): boolean {
  if (state.kind === 'open') return act === 'open'
  return state.kind === 'closed' || state.kind === 'signed'
}
