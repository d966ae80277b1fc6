import type { CampaignId, MeetingId, ScreenId } from '../../shared/ids.ts'
import type { ControlAct, Focus, Notice } from '../../shared/meeting/control.ts'
import { liveLimits } from '../../shared/protocol/live.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { ScreenState } from '../../shared/screen/screen.ts'
import type { LiveChannel } from './live-channel.ts'
import { createControlBook } from './live-channel-book.ts'
import { createChannelClock } from './live-channel-clock.ts'
import { hearServer } from './live-channel-events.ts'
import { keepWatching } from './live-channel-link.ts'
import { createListeners } from './live-channel-listeners.ts'
import { createShower } from './live-channel-shower.ts'
import { type ChannelTransport, channelTransport } from './live-channel-transport.ts'

export interface LiveChannelOptions {
  readonly campaign: CampaignId
  readonly transport?: ChannelTransport
  /** Milliseconds: the PC's clock, and one nobody can set. */
  readonly pc?: () => number
  readonly steady?: () => number
}

const missedEveryMs = 2000

/** Opens the channel; it answers at once, with nothing until the server has. */
export function openLiveChannel(options: LiveChannelOptions): LiveChannel {
  const { campaign, transport = channelTransport(campaign) } = options
  const { pc = Date.now, steady = () => performance.now() } = options
  const changes = createListeners()
  const focus = createListeners<[MeetingId, Focus]>()
  const notices = createListeners<[Notice]>()
  const screens = createListeners<[ScreenId, ScreenState]>()
  const book = createControlBook()
  const clock = createChannelClock(pc, steady)
  const socket = transport.socket()
  let following: MeetingId | null = null
  let disposed = false
  let activeAt = Number.NEGATIVE_INFINITY
  let missedAt = Number.NEGATIVE_INFINITY

  const link = keepWatching(socket, campaign, clock, steady, {
    watched(controls) {
      book.reset(controls)
      if (following && !book.has(following)) following = null
      if (following) socket.emit('follow', following, true)
      shower.again()
      changes.tell()
    },
    lost: changes.tell,
  })
  const shower = createShower((meeting, shown) => {
    if (!link.online()) return false
    socket.emit('focus', meeting, shown)
    return true
  }, steady)
  /** What events have not brought is asked for. */
  const refresh = async () => {
    const controls = await transport.controls()
    if (isRefusal(controls) || disposed) return
    book.reset(controls)
    changes.tell()
  }
  hearServer(socket, book, {
    changed: changes.tell,
    missed() {
      if (steady() - missedAt < missedEveryMs) return
      missedAt = steady()
      refresh()
    },
    ended(meeting) {
      if (following === meeting) following = null
    },
    focus,
    notices,
    screens,
  })
  socket.connect()

  return {
    controls: book.all,
    online: link.online,
    subscribe: changes.listen,
    async act(meeting, act) {
      const version = book.all().find(control => control.meeting === meeting)?.version ?? 0
      const answer = await transport.act(meeting, { ...act, version } as ControlAct)
      if (disposed) return answer
      if (isRefusal(answer)) {
        if (answer.refused === 'conflict' && Number(answer.detail?.version) < version) book.forget(meeting)
        if (answer.refused === 'conflict' || answer.refused === 'closed') await refresh()
      } else if (book.answered(answer)) changes.tell()
      return answer
    },
    following: () => following,
    follow(meeting) {
      if (meeting === following) return
      if (link.online()) {
        if (following) socket.emit('follow', following, false)
        if (meeting) socket.emit('follow', meeting, true)
      }
      following = meeting
      changes.tell()
    },
    show: shower.show,
    active() {
      if (!link.online() || steady() - activeAt < liveLimits.activeEveryMs) return
      activeAt = steady()
      socket.emit('active')
    },
    onFocus: focus.listen,
    onNotice: notices.listen,
    onScreen: screens.listen,
    serverNow: clock.now,
    dispose() {
      disposed = true
      shower.dispose()
      link.dispose()
      socket.disconnect()
    },
  }
}
