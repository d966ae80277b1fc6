import type { RoomSocket } from '../../server/room/ports.ts'
import type { Room } from '../../server/room/room.ts'
import type { Member } from '../../shared/access/member.ts'

/**
 * Both ends of a connection in memory. Nothing moves until it is told to: what the room says waits in `toClient`, what the client says
 * in `toServer`, and a test delivers as much of either as it likes, or loses it by cutting the wire.
 */
export interface Wire {
  readonly socket: RoomSocket
  readonly toClient: Uint8Array[]
  readonly toServer: (Uint8Array | null)[]
  /** The room reads no further for now. A test may deliver all the same: frames that had been read already. */
  readonly held: boolean
  readonly closed: { readonly code: number; readonly reason: string } | null
  /** Hands up to `most` waiting frames to the room. */
  deliver(most?: number): void
  /** The network is gone: what was under way is lost. */
  cut(): void
}

let sockets = 0

export function stretchWire(
  room: Room,
  who: { readonly clientId: number; readonly member: Member; readonly native: boolean },
): Wire {
  const toClient: Uint8Array[] = []
  const toServer: (Uint8Array | null)[] = []
  let held = false
  let closed: { code: number; reason: string } | null = null
  const end = (code: number, reason: string) => {
    if (closed) return
    closed = { code, reason }
    room.leave(socket)
  }
  const socket: RoomSocket = {
    id: `wire-${++sockets}`,
    ...who,
    send(frame) {
      if (!closed) toClient.push(frame)
    },
    backlog: () => toClient.reduce((sum, frame) => sum + frame.length, 0),
    hold(now) {
      held = now
    },
    close: end,
  }
  return {
    socket,
    toClient,
    toServer,
    get held() {
      return held
    },
    get closed() {
      return closed
    },
    deliver(most = Number.POSITIVE_INFINITY) {
      for (const frame of toServer.splice(0, Math.min(most, toServer.length)))
        if (!closed) room.receive(socket, frame)
    },
    cut() {
      toClient.length = 0
      toServer.length = 0
      end(1006, 'cut')
    },
  }
}
