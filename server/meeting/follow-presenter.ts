import type { CampaignId, MeetingId, UserId } from '../../shared/ids.ts'
import type { Focus } from '../../shared/meeting/control.ts'
import type { Move } from '../../shared/protocol/live.ts'
import type { Audience, ControlStore, Timers } from './ports.ts'
import { moved, moveOf, type Running } from './running.ts'
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
  /** The meeting ended, or the program does: what was to be done soon is called off, the last place is kept. */
  settle(one: Running): Promise<void>
}

export function followPresenter(
  meetings: RunningMeetings,
  audience: Audience,
  store: Pick<ControlStore, 'keepFocus'>,
  { after, soon }: Timers,
  now: () => number,
  failed: (cause: unknown) => void,
): FollowPresenter {
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
  const keep = async ({ kept }: Running) => {
    if (kept.focus) await store.keepFocus(kept.campaign, kept.meeting, kept.focus)
  }
  const tellCount = ({ kept, followers }: Running) =>
    audience.followers(kept.campaign, kept.meeting, followers.size)
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
      once(one, 'count', countMs, () => tellCount(one))
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
    async settle(one) {
      for (const callOff of one.soon.values()) callOff()
      one.soon.clear()
      await keep(one)
    },
  }
}
