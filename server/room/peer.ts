import type { Member } from '../../shared/access/member.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { encodeAck, encodeRefused } from '../../shared/protocol/frames.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { RoomSocket } from './ports.ts'

/** One connected member, as the room sees it. */
export interface Peer {
  readonly socket: RoomSocket
  readonly member: Member
  readonly ownedClientIds: ReadonlySet<number>
  /** The seq our own client has; null for stock clients, which say what they have by state vector. */
  readonly seq: number | null
  /** Has asked for its catch-up: that is given once a connection, and reads the journal. */
  asked: boolean
  /** Has had its catch-up; from here on every bundle reaches it. */
  streaming: boolean
  /** Its SyncStep2 has come: what it sends from here on continues what the server knows. */
  synced: boolean
  /** SyncStep2 and Update messages on disk, counted from the start of the connection. */
  durable: number
  acked: number
  /** Disconnected: nothing is sent to it any more. What it sent before still counts. */
  gone: boolean
  /** Refused or sent away: what it sent does not count any more either. */
  barred: boolean
  /** Since when its backlog has been too long; null while it keeps up. */
  behindSince: number | null
}

export function createPeer(
  socket: RoomSocket,
  ownedClientIds: ReadonlySet<number>,
  seq: number | null,
): Peer {
  return {
    socket,
    member: socket.member,
    ownedClientIds,
    seq,
    asked: false,
    streaming: false,
    synced: false,
    durable: 0,
    acked: 0,
    gone: false,
    barred: false,
    behindSince: null,
  }
}

/** «Your first n messages are durable»: only ever said after the commit that made them so. */
export function acknowledge(peer: Peer): void {
  if (peer.gone || peer.acked === peer.durable) return
  peer.acked = peer.durable
  if (peer.socket.native) peer.socket.send(encodeAck(peer.durable))
}

export function turnAway(peer: Peer, refusal: Refusal): void {
  if (peer.socket.native) peer.socket.send(encodeRefused(refusal))
  peer.socket.close(CloseReason.refused, refusal.refused)
}
