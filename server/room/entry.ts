import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { encodeHello } from '../../shared/protocol/frames.ts'
import { limits, protocolVersion } from '../../shared/protocol/messages.ts'
import type { BoardState } from './board-state.ts'
import type { Peer } from './peer.ts'
import type { BusinessClock, RoomSocket } from './ports.ts'

/**
 * Why a socket may not come in, as the code and words it is closed with; null when it may. `elsewhere`: client ids of its person's sockets on other
 * nodes, as far as they are known.
 */
export function objectionTo(
  socket: RoomSocket,
  has: { readonly epoch: string; readonly seq: number },
  state: Pick<BoardState, 'epoch' | 'seq'>,
  peers: Iterable<Peer>,
  elsewhere: readonly number[] = [],
): readonly [code: number, reason: string] | null {
  const own = [...peers].filter(peer => peer.member.userId === socket.member.userId)
  if (has.epoch !== state.epoch) return [CloseReason.resetCopy, 'another epoch']
  if (has.seq > state.seq) return [CloseReason.resetCopy, 'ahead of the server']
  if (own.some(peer => peer.socket.clientId === socket.clientId))
    return [CloseReason.newTicket, 'client id in use']
  const sockets = new Set([...own.map(peer => peer.socket.clientId), ...elsewhere])
  // whoever comes over from another node is not in the way of themselves
  sockets.delete(socket.clientId)
  if (sockets.size >= limits.socketsPerUser) return [CloseReason.tryAgain, 'too many sockets']
  return null
}

/** The first thing a client hears: what it is talking to, where the journal stands and what time it is. */
export function helloFrame(
  { epoch, seq }: Pick<BoardState, 'epoch' | 'seq'>,
  clock: BusinessClock,
): Uint8Array {
  return encodeHello({
    version: protocolVersion,
    epoch,
    seq,
    serverNow: Math.round(clock.now() - clock.offsetMs),
    businessOffsetMs: Math.round(clock.offsetMs),
  })
}
