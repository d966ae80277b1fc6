import * as Y from 'yjs'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { encodeAwareness, encodeUpdate, pulseFrame } from '../../shared/protocol/frames.ts'
import { limits } from '../../shared/protocol/messages.ts'
import { encodeAwarenessEntries } from '../../shared/protocol/presence.ts'
import { bundlesOf, changesOf } from './bundles.ts'
import type { Peer } from './peer.ts'
import type { RoomSocket, StoredUpdate } from './ports.ts'

/** Presence is not worth queueing for someone who cannot even keep up with the edits. */
const presenceBacklogBytes = 1024 * 1024

/** For stock clients, which do not know our pulse but count any message as life. */
const stockPulse = encodeAwareness(encodeAwarenessEntries([]))

/** Everyone connected to a room, and the ways of saying something to all of them: each frame is encoded once. */
export interface Audience {
  readonly peers: ReadonlyMap<RoomSocket, Peer>
  add(peer: Peer): void
  remove(socket: RoomSocket): Peer | null
  relay(rows: readonly StoredUpdate[]): void
  sayPresence(frame: Uint8Array): void
  pulse(): void
  /** Cuts those who have been too far behind for too long: their copy is complete again after a reconnect. */
  cutLaggards(now: number): void
  closeAll(code: number, reason: string): void
}

export function gatherAudience(): Audience {
  const peers = new Map<RoomSocket, Peer>()
  const streaming = function* (native: boolean) {
    for (const peer of peers.values())
      if (peer.streaming && !peer.gone && peer.socket.native === native) yield peer
  }
  const toAll = (native: boolean, frame: Uint8Array) => {
    for (const peer of streaming(native)) peer.socket.send(frame)
  }
  return {
    peers,
    add: peer => void peers.set(peer.socket, peer),
    remove(socket) {
      const peer = peers.get(socket) ?? null
      peers.delete(socket)
      if (peer) peer.gone = true
      return peer
    },
    relay(rows) {
      for (const frame of bundlesOf(rows)) toAll(true, frame)
      if (streaming(false).next().done) return
      const merged = mergedUpdate(rows)
      if (merged) toAll(false, encodeUpdate(merged))
    },
    sayPresence(frame) {
      for (const peer of peers.values())
        if (peer.streaming && peer.socket.backlog() < presenceBacklogBytes) peer.socket.send(frame)
    },
    pulse() {
      toAll(true, pulseFrame)
      toAll(false, stockPulse)
    },
    cutLaggards(now) {
      for (const peer of [...peers.values()]) {
        if (peer.socket.backlog() <= limits.behindBytes) peer.behindSince = null
        else peer.behindSince ??= now
        if (peer.behindSince !== null && now - peer.behindSince > limits.behindMs)
          peer.socket.close(CloseReason.tryAgain, 'too far behind')
      }
    },
    closeAll(code, reason) {
      for (const peer of [...peers.values()]) peer.socket.close(code, reason)
    },
  }
}

function mergedUpdate(rows: readonly StoredUpdate[]): Uint8Array | null {
  const updates = changesOf(rows)
  return updates.length === 0 ? null : Y.mergeUpdates(updates)
}
