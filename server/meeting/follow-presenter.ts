import type { CampaignId, MeetingId, UserId } from '../../shared/ids.ts'
import type { Focus } from '../../shared/meeting/control.ts'
import type { Move } from '../../shared/protocol/live.ts'
import type { Gossip } from '../cluster/ports.ts'
import { followersKey, sumOf } from './known-meetings.ts'
import type { Audience, ControlStore, Timers } from './ports.ts'
import { followersOf, heardMove, moved, moveOf, type Running } from './running.ts'
import type { RunningMeetings } from './running-meetings.ts'

/** After a move nothing follows for so long, the presenter rests there. */
const restMs = 150
const keepEveryMs = 1000
const countMs = 200

/** Following, from memory alone: nothing here waits for the disk. */
export interface FollowPresenter {
  /** Answers where the presenter is, for whoever begins to follow. */
  follow(campaign: CampaignId, meeting: MeetingId, socket: string, following: boolean): Move | null
  /** Ignored from anybody but the presenter. */
  move(campaign: CampaignId, meeting: MeetingId, by: UserId, focus: Focus, socket: string): void
  /** A move that was passed on by another node: those who begin to follow here are sent there. */
  heard(campaign: CampaignId, move: Move): void
  /** The meeting ended, or the program does: what was to be done soon is called off, the last place is kept. */
  settle(one: Running): Promise<void>
}

export interface FollowParts {
  readonly meetings: Pick<RunningMeetings, 'find'>
  /** Where moves go, and where counts do: every node counts for its own pages. */
  readonly audience: Pick<Audience, 'move'>
  readonly here: Pick<Audience, 'followers'>
  readonly following: Gossip<number>
  readonly store: Pick<ControlStore, 'keepMove'>
  readonly timers: Timers
  readonly now: () => number
  readonly failed: (cause: unknown) => void
}

export function followPresenter(parts: FollowParts): FollowPresenter {
  const { meetings, audience, here, following: gossip, store, now, failed } = parts
  const { after, soon } = parts.timers
  /** Once in a while: what is already waiting is not put off by what comes. */
  const once = (one: Running, what: 'count' | 'keep', ms: number, act: () => void) => {
    if (one.soon.has(what)) return
    one.soon.set(
      what,
      after(ms, () => {
        one.soon.delete(what)
        act()
      }),
    )
  }
  const keep = async (one: Running) => {
    const move = moveOf(one)
    if (move) await store.keepMove(one.kept.campaign, move)
  }
  const tellCount = (one: Running) => here.followers(one.kept.campaign, one.kept.meeting, followersOf(one))
  const countSoon = (one: Running) => once(one, 'count', countMs, () => tellCount(one))
  gossip.onChange(key => {
    const [campaign, meeting] = key.split('/') as [CampaignId, MeetingId]
    const one = meetings.find(campaign, meeting)
    if (!one) return
    one.elsewhere = sumOf(gossip.others(key))
    countSoon(one)
  })
  const rest = (one: Running) => {
    const move = moveOf(one)
    if (move) audience.move(one.kept.campaign, move, 'at rest')
  }
  return {
    follow(campaign, meeting, socket, following) {
      const one = meetings.find(campaign, meeting)
      if (!one || one.followers.has(socket) === following) return null
      if (following) one.followers.add(socket)
      else one.followers.delete(socket)
      gossip.set(followersKey(campaign, meeting), one.followers.size || null)
      countSoon(one)
      return following ? moveOf(one) : null
    },
    move(campaign, meeting, by, focus, socket) {
      const one = meetings.find(campaign, meeting)
      if (!one || one.kept.presenter?.userId !== by) return
      const move = moved(one, focus, now())
      // of what arrived together only the newest is told: to a slow reader the first would stand in its way
      soon(() => move.at === one.movedAt && audience.move(campaign, move, 'passing', socket))
      one.soon.get('rest')?.()
      one.soon.set(
        'rest',
        after(restMs, () => rest(one)),
      )
      once(one, 'keep', keepEveryMs, () => void keep(one).catch(failed))
    },
    heard(campaign, move) {
      const one = meetings.find(campaign, move.meeting)
      if (one) heardMove(one, move)
    },
    async settle(one) {
      callOff(one)
      await keep(one)
    },
  }
}

/** What was to be done soon is not to be done any more. */
export function callOff({ soon }: Running): void {
  for (const off of soon.values()) off()
  soon.clear()
}
