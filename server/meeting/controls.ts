import type { Member } from '../../shared/access/member.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import type { CampaignId, MeetingId, UserId } from '../../shared/ids.ts'
import type { Control, ControlAct } from '../../shared/meeting/control.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { type ActingParts, actOnControl, presenterOf } from './act-on-control.ts'
import { type FollowPresenter, followPresenter } from './follow-presenter.ts'
import type { Timers } from './ports.ts'
import { controlOf } from './running.ts'
import { runningMeetings } from './running-meetings.ts'
import { whoIsThere } from './who-is-there.ts'

/** MEET-4 on the server: who presents, which item, the timers, who follows. */
export interface MeetingControls extends Pick<FollowPresenter, 'follow' | 'move'> {
  /** Reads a campaign's running meetings, once; a refusal says why its board cannot be asked. */
  ready(campaign: CampaignId): Promise<Refusal | null>
  /** What runs now; nothing before `ready`. */
  of(campaign: CampaignId): readonly Control[]
  act(campaign: CampaignId, meeting: MeetingId, act: ControlAct, member: Member): Promise<Control | Refusal>
  /** The board says it runs: its opener presents the first item. Saying it again changes nothing. */
  opened(campaign: CampaignId, meeting: MeetingView, by: Member): Promise<void>
  closed(campaign: CampaignId, meeting: MeetingView): Promise<void>
  /** A socket of a person began, or ceased, to watch the campaign. */
  arrive(campaign: CampaignId, user: UserId): void
  leave(campaign: CampaignId, user: UserId): void
  /** How many sockets a person watches the campaign with. */
  sockets(campaign: CampaignId, user: UserId): number
  /** Keeps where the presenters are: the program stops. */
  settle(): Promise<void>
}

export interface ControlParts extends Omit<ActingParts, 'meetings' | 'people'> {
  readonly timers: Timers
  readonly failed: (cause: unknown) => void
}

export function meetingControls(parts: ControlParts): MeetingControls {
  const { store, rooms, audience, now, timers, failed } = parts
  const people = whoIsThere()
  const meetings = runningMeetings(store, rooms, people, now)
  const following = followPresenter(meetings, audience, store, timers, now, failed)
  let stopping = false
  const acting = { ...parts, meetings, people }

  const presenterMoved = (campaign: CampaignId, user: UserId, awaySince: Instant | null) => {
    for (const one of meetings.all(campaign)) {
      if (one.kept.presenter?.userId !== user) continue
      one.presenterAwaySince = awaySince
      audience.control(controlOf(one))
    }
  }
  return {
    follow: following.follow,
    move: following.move,
    ready: meetings.ready,
    of: campaign => meetings.all(campaign).map(controlOf),
    act: (...asked) => actOnControl(acting, ...asked),
    async opened(campaign, meeting, by) {
      const already = meetings.find(campaign, meeting.id)
      if (already) return
      audience.control(controlOf(await meetings.begin(campaign, meeting, presenterOf(by))))
      audience.notice(campaign, { kind: 'opened', meeting: meeting.id, title: meeting.head.title })
    },
    async closed(campaign, meeting) {
      const ran = await meetings.end(campaign, meeting.id)
      if (!ran) return
      for (const callOff of ran.soon.values()) callOff()
      audience.ended(campaign, meeting.id)
      audience.notice(campaign, { kind: 'closed', meeting: meeting.id, title: meeting.head.title })
    },
    arrive(campaign, user) {
      if (people.arrive(campaign, user)) presenterMoved(campaign, user, null)
    },
    leave(campaign, user) {
      // a program that stops sends everybody away; they are not the ones who leave
      if (people.leave(campaign, user) && !stopping) presenterMoved(campaign, user, now() as Instant)
    },
    sockets: people.count,
    async settle() {
      stopping = true
      await meetings.settleAll(following.settle)
    },
  }
}
