import { randomUUID } from 'node:crypto'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Member } from '../../../shared/access/member.ts'
import type { RoomSocket } from '../../room/ports.ts'
import { writeCorked } from './corked-writes.ts'
import type { Reading } from './reading.ts'
import { wireFrame } from './wire-frame.ts'

export interface SyncSocket extends RoomSocket {
  /** Said when the socket is of no more use to the room, whoever ended it; once. */
  onGone(listener: () => void): void
}

/**
 * A WebSocket as a room knows it. Frames are written to the stream below it, ready-made: it is ours, extensions are off, and everything
 * `ws` writes itself (pongs, close frames) takes the same road in the same order.
 */
export function wrapSocket(
  ws: WebSocket,
  stream: Duplex,
  reading: Reading,
  who: { readonly clientId: number; readonly member: Member; readonly native: boolean },
): SyncSocket {
  let listener: (() => void) | null = null
  let usable = true
  const end = () => {
    if (!usable) return
    usable = false
    reading.end()
    listener?.()
  }
  ws.on('close', end)
  // ws closes the socket after every error; the close is what matters here
  ws.on('error', () => {})
  return {
    id: randomUUID(),
    ...who,
    send(frame) {
      if (usable && ws.readyState === ws.OPEN) writeCorked(stream, wireFrame(frame))
    },
    backlog: () => stream.writableLength,
    hold: reading.hold,
    close(code, reason) {
      if (usable) ws.close(code, reason)
      end()
    },
    onGone(tell) {
      listener = tell
    },
  }
}
