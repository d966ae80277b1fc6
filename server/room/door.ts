import { hash } from 'node:crypto'
import * as Y from 'yjs'
import type { Member } from '../../shared/access/member.ts'
import type { CampaignId, UserId } from '../../shared/ids.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { encodeStep1 } from '../../shared/protocol/frames.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'
import { type Audience, presenceFrameFor } from './audience.ts'
import type { BoardState } from './board-state.ts'
import { type CatchUps, createCatchUps } from './catch-up.ts'
import type { Elsewhere } from './elsewhere.ts'
import { helloFrame, objectionTo } from './entry.ts'
import type { Heartbeat } from './heartbeat.ts'
import type { RoomHost } from './host.ts'
import { createPeer, type Peer, turnAway } from './peer.ts'
import type { RoomSocket } from './ports.ts'
import type { PresenceStore } from './presence.ts'
import type { BatchQueue } from './queue.ts'
import { type ClientMessage, readFrame } from './read-frame.ts'

/** What the people's side of a room works with. */
export interface DoorParts {
  readonly campaign: CampaignId
  readonly host: Pick<RoomHost, 'clock' | 'log' | 'refusals' | 'journal' | 'after'>
  readonly state: BoardState
  readonly audience: Audience
  readonly presence: PresenceStore
  readonly elsewhere: Elsewhere
  readonly heartbeat: Pick<Heartbeat, 'presenceChanged'>
  readonly queue: Pick<BatchQueue<unknown>, 'between'>
  /** While it is not, nobody comes in and nothing is heard. */
  isLive(): boolean
  /** An edit, for the next batch; `first`: everything its sender had that was not acknowledged. */
  take(peer: Peer, update: Uint8Array, first: boolean): void
}

/** How people come in, are brought up to date, are heard, and go. What they write is judged with its batch, not here. */
export interface Door {
  /** `seq` is what our own client has, null for stock ones. One that may not stay is closed with the reason. */
  join(socket: RoomSocket, ownedClientIds: ReadonlySet<number>, epoch: string, seq: number | null): void
  leave(socket: RoomSocket): void
  /** One frame from a socket; null stands for a frame that was text. */
  receive(socket: RoomSocket, bytes: Uint8Array | null): void
  /** Takes nothing of its any more, and sends it away with the reason. */
  refuse(peer: Peer, bytes: Uint8Array, refusal: Refusal): void
  /** Closes a socket whose rights are over: what it sent and is not on disk yet does not count. */
  sendAway(socket: RoomSocket, code: number, reason: string): void
  sendUserAway(user: UserId, code: number, reason: string): void
}

const emptyVector = Uint8Array.of(0)

export function openDoor(parts: DoorParts): Door {
  const { campaign, host, state, audience, presence, elsewhere, heartbeat, queue, isLive, take } = parts
  const { peers } = audience
  const catchUps = createCatchUps(campaign, host.journal, state, host.after)

  const saySockets = ({ userId }: Member) => {
    const own = [...peers.values()].filter(peer => peer.member.userId === userId)
    elsewhere.saySockets(
      userId,
      own.map(peer => peer.socket.clientId),
    )
  }

  const hear = (peer: Peer, message: ClientMessage) => {
    switch (message.type) {
      case 'step1':
        if (!peer.asked) void catchUp(peer, message.stateVector)
        peer.asked = true
        break
      case 'step2':
        peer.synced = true
        take(peer, message.update, true)
        break
      case 'update':
        // before SyncStep2 it may build on what the server has not seen; SyncStep2 will contain it
        if (peer.synced) take(peer, message.update, false)
        break
      case 'awareness':
        if (presence.hear(peer.socket.clientId, peer.member, message.payload)) heartbeat.presenceChanged()
        else refusePeer(peer, message.payload, refuse('bad-frame'))
        break
      case 'queryAwareness':
        peer.socket.send(presenceFrameFor(peer, presence.everybody()))
    }
  }

  const catchUp = async (peer: Peer, stateVector: Uint8Array) => {
    try {
      const earlier = await catchUps.earlier(peer.seq)
      await queue.between(() => welcome(peer, earlier, stateVector))
    } catch (cause) {
      // a state vector that cannot be read, or a journal that cannot be: the socket gets nothing half
      host.log.info({ cause, campaign }, 'a catch-up failed')
      peer.socket.close(CloseReason.tryAgain, 'catch-up failed')
    }
  }

  const welcome = (
    peer: Peer,
    earlier: Awaited<ReturnType<CatchUps['earlier']>>,
    stateVector: Uint8Array,
  ) => {
    if (peer.gone || peer.streaming) return
    for (const frame of catchUps.frames(peer.seq, earlier, stateVector)) peer.socket.send(frame)
    // our own client answers with its outbox; for that it needs no vector of everyone who ever wrote
    const known = peer.socket.native ? emptyVector : Y.encodeStateVector(state.doc)
    peer.socket.send(encodeStep1(known))
    peer.socket.send(presenceFrameFor(peer, presence.everybody()))
    peer.streaming = true
  }

  const refusePeer = (peer: Peer, bytes: Uint8Array, refusal: Refusal) => {
    peer.barred = true
    turnAway(peer, refusal)
    const { member, socket } = peer
    host.refusals
      .record({
        campaign,
        at: host.clock.now(),
        userId: member.userId,
        clientId: socket.clientId,
        refusal,
        bytes: bytes.length,
        sha256: hash('sha256', bytes, 'hex'),
      })
      .catch(cause => host.log.error({ cause }, 'a refusal could not be recorded'))
  }

  const sendAway = (socket: RoomSocket, code: number, reason: string) => {
    const peer = peers.get(socket)
    if (peer) peer.barred = true
    socket.close(code, reason)
  }

  return {
    join(socket, ownedClientIds, epoch, seq) {
      const has = { epoch, seq: seq ?? 0 }
      const no = isLive()
        ? objectionTo(socket, has, state, peers.values(), elsewhere.sockets(socket.member.userId))
        : ([CloseReason.tryAgain, 'closing'] as const)
      if (no) return socket.close(...no)
      audience.add(createPeer(socket, ownedClientIds, seq))
      saySockets(socket.member)
      if (socket.native) socket.send(helloFrame(state, host.clock))
    },
    leave(socket) {
      if (!audience.remove(socket)) return
      saySockets(socket.member)
      presence.leave(socket.clientId)
      heartbeat.presenceChanged()
    },
    receive(socket, bytes) {
      const peer = peers.get(socket)
      if (!peer || peer.barred || !isLive()) return
      const message = bytes && readFrame(bytes)
      if (message) hear(peer, message)
      else refusePeer(peer, bytes ?? new Uint8Array(), refuse('bad-frame'))
    },
    refuse: refusePeer,
    sendAway,
    sendUserAway(user, code, reason) {
      for (const peer of [...peers.values()].filter(p => p.member.userId === user))
        sendAway(peer.socket, code, reason)
    },
  }
}
