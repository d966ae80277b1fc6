import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import type { Waitings } from './host.ts'
import type { Peer } from './peer.ts'
import type { RoomSocket } from './ports.ts'

/** Some seconds of everybody's edits: what a slow database leaves waiting stays bounded (SCALE-1). */
const usual: Waitings = { items: 5000, bytes: 16 * 1024 * 1024 }

/**
 * Holds back those who send while more waits than can be committed soon. Nothing is refused: a held socket is read no further, its client
 * keeps what was not acknowledged. Frames that were read already still come; when they make it twice as much, their sender is sent away
 * with all of it and comes back later.
 */
export interface Pressure {
  /** To be asked before each frame of a peer is put in the queue. False: it is not to be put there. */
  admits(peer: Peer): boolean
  /** Whether the server's own errands still may wait. */
  admitsErrand(): boolean
  /** A batch is done. */
  relieved(): void
}

export function feelPressure(waiting: () => Waitings, most: Waitings = usual): Pressure {
  const held = new Set<RoomSocket>()
  const over = (times: number) => {
    const { items, bytes } = waiting()
    return items >= most.items * times || bytes >= most.bytes * times
  }
  return {
    admits(peer) {
      if (over(2)) {
        peer.barred = true
        held.delete(peer.socket)
        peer.socket.close(CloseReason.tryAgain, 'overloaded')
        return false
      }
      if (over(1) && !held.has(peer.socket)) {
        held.add(peer.socket)
        peer.socket.hold?.(true)
      }
      return true
    },
    admitsErrand: () => !over(2),
    relieved() {
      if (held.size === 0 || over(0.5)) return
      for (const socket of held) socket.hold?.(false)
      held.clear()
    },
  }
}
