import type { Member } from '../../shared/access/member.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import type { CampaignId, MeetingId, UserId } from '../../shared/ids.ts'
import type { Control, ControlAct } from '../../shared/meeting/control.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { lonelyGossip } from '../cluster/lonely-gossip.ts'
import { type Gossip, lonelyBus, type NodeBus } from '../cluster/ports.ts'
import { type ActingParts, actOnControl, presenterOf } from './act-on-control.ts'
import { callOff, type FollowPresenter, followPresenter } from './follow-presenter.ts'
import { hearControls } from './hear-controls.ts'
import { followersKey } from './known-meetings.ts'
import type { Audience, ControlStore, Timers } from './ports.ts'
import { controlOf, moveOf, type Running } from './running.ts'
import { runningMeetings } from './running-meetings.ts'
import { whoIsThere } from './who-is-there.ts'

/** MEET-4 on the server: who presents, which item, the timers, who follows. */
export interface MeetingControls extends Pick<FollowPresenter, 'follow' | 'move' | 'heard'> {
  /** Reads a campaign's running meetings as they are now; a refusal says why its board cannot be asked. */
  ready(campaign: CampaignId): Promise<Refusal | null>
  /** What runs, as it was last read; nothing before `ready`. */
  of(campaign: CampaignId): readonly Control[]
  act(campaign: CampaignId, meeting: MeetingId, act: ControlAct, member: Member): Promise<Control | Refusal>
  /** The board says it runs: its opener presents the first item. Saying it again changes nothing. */
  opened(campaign: CampaignId, meeting: MeetingView, by: Member): Promise<void>
  closed(campaign: CampaignId, meeting: MeetingView): Promise<void>
  /** A socket of a person began, or ceased, to watch the campaign. */
  arrive(campaign: CampaignId, user: UserId): void
  leave(campaign: CampaignId, user: UserId): void
  /** How many sockets a person watches the campaign with on this node. */
  sockets(campaign: CampaignId, user: UserId): number
  /** The same on every node, as far as this one has heard. */
  socketsEverywhere(campaign: CampaignId, user: UserId): number
  /** The campaigns somebody watches on this node. */
  watched(): readonly CampaignId[]
  /** Asks the rows what other nodes changed in them: what holds without any word from them. Throws when the database does. */
  look(): Promise<void>
  /** Keeps where the presenters are: the program stops. */
  settle(): Promise<void>
}

export interface ControlParts extends Omit<ActingParts, 'meetings' | 'changed'> {
  readonly store: ControlStore
  readonly timers: Timers
  readonly failed: (cause: unknown) => void
  readonly nodes?: OtherNodes
}

/** How the other nodes are told and heard. Left out: there are none. */
export interface OtherNodes {
  readonly bus: NodeBus
  /** The pages of this node alone; `audience` reaches those of every node, if the others happen to hear it. */
  readonly here: Audience
  /** Sockets by campaign and person, followers by campaign and meeting. */
  readonly there: Gossip<number>
  readonly following: Gossip<number>
}

export function meetingControls(parts: ControlParts): MeetingControls {
  const { store, rooms, audience, now, timers, failed } = parts
  const { bus, here, there, following: gossip } = parts.nodes ?? alone(audience)
  const people = whoIsThere(there)
  let stopping = false

  const over = (one: Running) => {
    callOff(one)
    gossip.set(followersKey(one.kept.campaign, one.kept.meeting), null)
  }
  const meetings = runningMeetings({
    store,
    rooms,
    people,
    following: gossip,
    now,
    news: {
      changed: one => here.control(controlOf(one)),
      moved(one) {
        const move = moveOf(one)
        if (move) here.move(one.kept.campaign, move, 'at rest')
      },
      ended(one) {
        over(one)
        here.ended(one.kept.campaign, one.kept.meeting)
      },
    },
  })
  const following = followPresenter({
    meetings,
    audience,
    here,
    following: gossip,
    store,
    timers,
    now,
    failed,
  })
  const nodes = hearControls({ bus, meetings, people, failed })
  const acting = { ...parts, meetings, changed: nodes.changed }

  /** Every node tells its own pages: each hears by itself who is where. */
  const cameOrWent = (campaign: CampaignId, user: UserId) => {
    for (const one of stopping ? [] : meetings.all(campaign)) {
      if (one.kept.presenter?.userId !== user) continue
      const since = people.awaySince(campaign, user, now() as Instant)
      if ((since === null) === (one.presenterAwaySince === null)) continue
      one.presenterAwaySince = since
      here.control(controlOf(one))
    }
  }
  people.onChange(cameOrWent)
  return {
    follow: following.follow,
    move: following.move,
    heard: following.heard,
    ready: meetings.ready,
    of: campaign => meetings.all(campaign).map(controlOf),
    act: (campaign, meeting, act, member) => actOnControl(acting, campaign, meeting, act, member),
    async opened(campaign, meeting, by) {
      const one = await meetings.begin(campaign, meeting, presenterOf(by))
      if (!one) return
      const control = controlOf(one)
      audience.control(control)
      nodes.changed(control)
      audience.notice(campaign, { kind: 'opened', meeting: meeting.id, title: meeting.head.title })
    },
    async closed(campaign, meeting) {
      const ran = await meetings.end(campaign, meeting.id)
      if (!ran) return
      over(ran)
      audience.ended(campaign, meeting.id)
      nodes.ended(campaign, meeting.id)
      audience.notice(campaign, { kind: 'closed', meeting: meeting.id, title: meeting.head.title })
    },
    arrive(campaign, user) {
      people.arrive(campaign, user)
      cameOrWent(campaign, user)
    },
    // a program that stops sends everybody away; they are not the ones who leave
    leave(campaign, user) {
      people.leave(campaign, user)
      cameOrWent(campaign, user)
    },
    sockets: people.count,
    socketsEverywhere: people.countEverywhere,
    watched: people.campaigns,
    async look() {
      const versions = await store.versions(people.campaigns())
      for (const [campaign, known] of versions)
        if (meetings.differ(campaign, known)) await meetings.ready(campaign).catch(failed)
    },
    async settle() {
      stopping = true
      nodes.stop()
      await meetings.settleAll(following.settle)
      there.stop()
      gossip.stop()
    },
  }
}

const alone = (audience: Audience): OtherNodes => ({
  bus: lonelyBus,
  here: audience,
  there: lonelyGossip(),
  following: lonelyGossip(),
})
