import type { MeetingId, ScreenId } from '../../shared/ids.ts'
import { Control, Focus, type Notice } from '../../shared/meeting/control.ts'
import { ScreenState } from '../../shared/screen/screen.ts'
import type { ControlBook } from './live-channel-book.ts'
import type { Listeners } from './live-channel-listeners.ts'
import type { ChannelSocket } from './live-channel-transport.ts'

/** What came of the server's words, for the channel to act on. */
export interface ChannelEvents {
  /** The book says something else now. */
  readonly changed: () => void
  /** An event of a meeting the book does not know. */
  readonly missed: () => void
  readonly ended: (meeting: MeetingId) => void
  readonly focus: Listeners<[MeetingId, Focus]>
  readonly notices: Listeners<[Notice]>
  readonly screens: Listeners<[ScreenId, ScreenState]>
}

/** Writes what the server says into the book. A word that cannot be read is of another version of the program: it is left out. */
export function hearServer(socket: ChannelSocket, book: ControlBook, events: ChannelEvents): void {
  const { changed, missed, ended, focus, notices, screens } = events
  const tellIf = (different: boolean) => {
    if (different) changed()
  }
  socket.on('control', word => {
    const control = Control.safeParse(word)
    if (control.success) tellIf(book.put(control.data))
  })
  socket.on('focus', move => {
    const shown = Focus.safeParse(move.focus)
    if (!shown.success) return
    if (!book.has(move.meeting)) return missed()
    if (!book.moved({ ...move, focus: shown.data })) return
    focus.tell(move.meeting, shown.data)
    changed()
  })
  socket.on('followers', ({ meeting, followers }) => {
    if (book.has(meeting)) tellIf(book.count(meeting, followers))
    else missed()
  })
  socket.on('ended', meeting => {
    ended(meeting)
    tellIf(book.end(meeting))
  })
  socket.on('notice', notices.tell)
  socket.on('screen', (screen, word) => {
    const state = ScreenState.safeParse(word)
    if (state.success) screens.tell(screen, state.data)
  })
}
