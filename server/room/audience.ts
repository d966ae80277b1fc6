import * as Y from 'yjs'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { encodeAwareness, encodeUpdate, pulseFrame } from '../../shared/protocol/frames.ts'
import { limits } from '../../shared/protocol/messages.ts'
import { type AwarenessEntry, encodeAwarenessEntries } from '../../shared/protocol/presence.ts'
import { bundlesOf, changesOf } from './bundles.ts'
import type { Peer } from './peer.ts'
import type { RoomSocket, StoredUpdate } from './ports.ts'

/** Presence is not worth queueing for someone who cannot even keep up with the edits. */
const presenceBacklogBytes = 1024 * 1024

/** Everyone connected to a room, and the ways of saying something to all of them: each frame is encoded once. */
export interface Audience {
  readonly peers: ReadonlyMap<RoomSocket, Peer>
  add(peer: Peer): void
  remove(socket: RoomSocket): Peer | null
  relay(rows: readonly StoredUpdate[]): void
  sayPresence(entries: readonly AwarenessEntry[]): void
  /** A sign of life for our clients. */
  pulse(): void
  /** A sign of life for stock clients, which forget whoever was not mentioned for 30 s. */
  sayEverybody(everybody: () => readonly AwarenessEntry[]): void
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
    sayPresence(entries) {
      const frame = presenceFrame(entries)
      for (const peer of peers.values())
        if (peer.streaming && peer.socket.backlog() < presenceBacklogBytes)
          peer.socket.send(peer.socket.native ? frame : presenceFrameFor(peer, entries))
    },
    pulse: () => toAll(true, pulseFrame),
    sayEverybody(everybody) {
      if (streaming(false).next().done) return
      const entries = everybody()
      for (const peer of streaming(false)) peer.socket.send(presenceFrameFor(peer, entries))
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

const presenceFrame = (entries: readonly AwarenessEntry[]): Uint8Array =>
  encodeAwareness(encodeAwarenessEntries(entries))

/** Stock clients take what they are told of themselves for their own state; ours know better. */
export const presenceFrameFor = ({ socket }: Peer, entries: readonly AwarenessEntry[]): Uint8Array =>
  presenceFrame(socket.native ? entries : entries.filter(entry => entry.clientId !== socket.clientId))

function mergedUpdate(rows: readonly StoredUpdate[]): Uint8Array | null {
  const updates = changesOf(rows)
  return updates.length === 0 ? null : Y.mergeUpdates(updates)
}
