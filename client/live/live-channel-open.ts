import type { CampaignId, MeetingId, ScreenId } from '../../shared/ids.ts'
import { Control, type ControlAct, Focus, type Notice } from '../../shared/meeting/control.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { ScreenState } from '../../shared/screen/screen.ts'
import type { LiveChannel } from './live-channel.ts'
import { createControlBook } from './live-channel-book.ts'
import { createChannelClock } from './live-channel-clock.ts'
import { keepWatching } from './live-channel-link.ts'
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
  const listeners = new Set<() => void>()
  const focusListeners = new Set<(meeting: MeetingId, focus: Focus) => void>()
  const noticeListeners = new Set<(notice: Notice) => void>()
  const screenListeners = new Set<(screen: ScreenId, state: ScreenState) => void>()
  const book = createControlBook()
  const clock = createChannelClock(pc, steady)
  const socket = transport.socket()
  let following: MeetingId | null = null
  let disposed = false
  let missedAt = 0

  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const tellIf = (changed: boolean) => {
    if (changed) tell()
  }
  const link = keepWatching(socket, campaign, clock, steady, {
    watched(controls) {
      book.reset(controls)
      if (following && !book.has(following)) following = null
      if (following) socket.emit('follow', following, true)
      shower.again()
      tell()
    },
    lost: tell,
  })
  const shower = createShower((meeting, focus) => {
    if (!link.online()) return false
    socket.emit('focus', meeting, focus)
    return true
  })

  socket.on('control', word => {
    const control = Control.safeParse(word)
    if (control.success) tellIf(book.put(control.data))
  })
  socket.on('focus', move => {
    const focus = Focus.safeParse(move.focus)
    if (!focus.success) return
    if (!book.has(move.meeting)) return missed()
    if (!book.moved({ ...move, focus: focus.data })) return
    for (const listener of [...focusListeners]) listener(move.meeting, focus.data)
    tell()
  })
  socket.on('followers', ({ meeting, followers }) => {
    if (book.has(meeting)) tellIf(book.count(meeting, followers))
    else missed()
  })
  socket.on('ended', meeting => {
    if (following === meeting) following = null
    tellIf(book.end(meeting))
  })
  socket.on('notice', notice => {
    for (const listener of [...noticeListeners]) listener(notice)
  })
  socket.on('screen', (screen, word) => {
    const state = ScreenState.safeParse(word)
    if (!state.success) return
    for (const listener of [...screenListeners]) listener(screen, state.data)
  })
  socket.connect()

  /** An event of a meeting nobody spoke of. */
  function missed() {
    if (pc() - missedAt < missedEveryMs) return
    missedAt = pc()
    refresh()
  }
  /** What events have not brought is asked for. */
  const refresh = async () => {
    const controls = await transport.controls()
    if (!isRefusal(controls) && !disposed) tellIf(book.reset(controls))
  }
  return {
    controls: book.all,
    online: () => link.online(),
    subscribe: listener => listenIn(listeners, listener),
    async act(meeting, act) {
      const version = book.all().find(control => control.meeting === meeting)?.version ?? 0
      const answer = await transport.act(meeting, { ...act, version } as ControlAct)
      if (disposed) return answer
      if (!isRefusal(answer)) tellIf(book.answered(answer))
      else if (answer.refused === 'conflict' || answer.refused === 'closed') await refresh()
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
      tell()
    },
    show: shower.show,
    onFocus: listener => listenIn(focusListeners, listener),
    onNotice: listener => listenIn(noticeListeners, listener),
    onScreen: listener => listenIn(screenListeners, listener),
    serverNow: clock.now,
    dispose() {
      disposed = true
      shower.dispose()
      link.dispose()
      socket.disconnect()
    },
  }
}

function listenIn<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
