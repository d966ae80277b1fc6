import { type MeetingAct, mayMeet } from '../../shared/access/meeting-matrix.ts'
import type { Member } from '../../shared/access/member.ts'
import type { CampaignId, MeetingId } from '../../shared/ids.ts'
import type { Control, ControlAct } from '../../shared/meeting/control.ts'
import { noticesOfItem } from '../../shared/meeting/control-notices.ts'
import { decideControl } from '../../shared/meeting/decide-control.ts'
import type { Presenter } from '../../shared/meeting/fields.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { Audience, FindMember, MeetingRooms } from './ports.ts'
import { controlOf, type Running } from './running.ts'
import type { RunningMeetings } from './running-meetings.ts'

export interface ActingParts {
  readonly meetings: RunningMeetings
  readonly rooms: MeetingRooms
  readonly audience: Audience
  /** Tells the other nodes to look. */
  readonly changed: (control: Control) => void
  readonly member: FindMember
  /** Real time, ms. */
  readonly now: () => number
}

/** One act of a member on a running meeting: decided on its row, kept by compare and set, then told. Of two at once one wins, on whichever nodes. */
export async function actOnControl(
  parts: ActingParts,
  campaign: CampaignId,
  meeting: MeetingId,
  act: ControlAct,
  member: Member,
): Promise<Control | Refusal> {
  const done = await tryOnce(parts, campaign, meeting, act, member)
  // whoever was quicker did not wait for us: asked again, the answer names the version that holds now
  return done === 'overtaken' ? whatHolds(parts, campaign, meeting) : done
}

async function tryOnce(
  parts: ActingParts,
  campaign: CampaignId,
  meeting: MeetingId,
  act: ControlAct,
  member: Member,
): Promise<Control | Refusal | 'overtaken'> {
  const present: MeetingAct = 'present'
  if (!mayMeet(member, present)) return refuse('not-permitted')
  const item = act.act === 'item' ? act.itemId : null
  const view = await openMeeting(parts, campaign, meeting, item)
  if (isRefusal(view)) return view
  const heir = act.act === 'hand-over' ? await parts.member(campaign, act.to) : null
  const one = parts.meetings.find(campaign, meeting)
  if (!one) return refuse('closed')
  const before = controlOf(one)
  const next = decideControl(before, act, {
    caller: presenterOf(member),
    heir: heir && mayMeet(heir, present) ? presenterOf(heir) : null,
    itemIds: view.items.map(item => item.id),
    now: parts.now(),
  })
  if (isRefusal(next) || next === before) return next
  if (!(await parts.meetings.replace(one, next, before.version))) return 'overtaken'
  return told(parts, one, before, next, view)
}

async function whatHolds(
  { meetings }: ActingParts,
  campaign: CampaignId,
  meeting: MeetingId,
): Promise<Refusal> {
  const refused = await meetings.ready(campaign)
  if (refused) return refused
  const one = meetings.find(campaign, meeting)
  return one ? refuse('conflict', { version: one.kept.version }) : refuse('closed')
}

/** On disk: now everyone may know. */
function told(parts: ActingParts, one: Running, before: Control, next: Control, view: MeetingView): Control {
  const control = controlOf(one)
  const { campaign } = control
  parts.audience.control(control)
  parts.changed(control)
  if (next.itemId !== null && next.itemId !== before.itemId)
    for (const notice of noticesOfItem(view, next.itemId)) parts.audience.notice(campaign, notice)
  return control
}

async function openMeeting(
  { rooms, meetings }: ActingParts,
  campaign: CampaignId,
  meeting: MeetingId,
  item: string | null,
): Promise<MeetingView | Refusal> {
  const refused = await meetings.ready(campaign)
  if (refused) return refused
  const room = await rooms.open(campaign)
  if (isRefusal(room)) return room
  const look = async () => (await room.view()).meetings.find(one => one.id === meeting)
  const holds = (one: MeetingView) =>
    one.state.kind === 'open' && (item === null || one.items.some(({ id }) => id === item))
  let view = await look()
  // what another node committed a moment ago may not be on this board yet
  if (!view || !holds(view)) {
    await room.catchUp()
    view = await look()
  }
  if (!view) return refuse('no-such-item')
  return view.state.kind === 'open' ? view : refuse('closed')
}

/** As the screens name them; of several units the first. */
export function presenterOf({ userId, name, unitIds: [unitId] }: Member): Presenter {
  return { userId, name: name.slice(0, 60), ...(unitId ? { unitId } : {}) }
}
