import * as Y from 'yjs'
import type { Member } from '../../shared/access/member.ts'
import { applyEdit } from '../../shared/board/apply-edit.ts'
import type { Edit } from '../../shared/board/edit.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { decodeServerFrame, emptyUpdate, encodeStep2, encodeUpdate } from '../../shared/protocol/frames.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { BusinessClock, ClientIds, RoomSocket } from '../room/ports.ts'
import type { Room } from '../room/room.ts'
import type { Rooms } from '../room/rooms.ts'

/** Edits a board as its members' browsers would: one client id each, through the gate, answered when durable. */
export interface DemoPen {
  edit(edits: readonly Edit[], member: Member): Promise<Refusal | null>
  /** Nobody it wrote for sits at the board any more: they would count as sockets, and keep it in memory. */
  leave(): void
}

interface Seat {
  readonly room: Room
  readonly socket: RoomSocket
  readonly sent: (count: number) => Promise<Refusal | null>
  count: number
}

export function demoPen(
  campaign: CampaignId,
  rooms: Rooms,
  clientIds: ClientIds,
  clock: BusinessClock,
): DemoPen {
  const seats = new Map<string, Seat>()
  /** Also those of people who sat down twice, because they wrote twice at once. */
  const sat: Seat[] = []
  let paper = new Y.Doc()
  const catchUp = async (room: Room) => {
    const vector = Y.encodeStateVector(paper)
    Y.applyUpdate(paper, await room.read(doc => Y.encodeStateAsUpdate(doc, vector)))
  }
  const sit = async (room: Room, member: Member): Promise<Seat> => {
    const known = seats.get(member.userId)
    if (known) return known
    const { epoch, seq } = room.head
    const clientId = await clientIds.issue(campaign, epoch, member.userId, clock.now())
    const seat = openSeat(room, clientId, member)
    room.join(seat.socket, new Set([clientId]), epoch, seq)
    room.receive(seat.socket, encodeStep2(emptyUpdate))
    seat.count = 1
    sat.push(seat)
    seats.set(member.userId, seat)
    return seat
  }
  return {
    async edit(edits, member) {
      const room = await rooms.get(campaign)
      if (isRefusal(room)) return room
      const seat = await sit(room, member)
      await catchUp(room)
      const update = written(paper, seat.socket.clientId, edits)
      if (!update) return null
      seat.count += 1
      room.receive(seat.socket, encodeUpdate(update))
      const refusal = await seat.sent(seat.count)
      if (refusal) {
        paper = new Y.Doc()
        seats.delete(member.userId)
      }
      return refusal
    },
    leave() {
      for (const { room, socket } of sat.splice(0)) room.leave(socket)
      seats.clear()
    },
  }
}

/** The one update these edits make under a client id; null when nothing changes. */
function written(doc: Y.Doc, clientId: number, edits: readonly Edit[]): Uint8Array | null {
  let update: Uint8Array | null = null
  const keep = (bytes: Uint8Array) => {
    update = bytes
  }
  doc.clientID = clientId
  doc.on('update', keep)
  doc.transact(() => {
    for (const edit of edits) applyEdit(doc, edit, 'demo')
  })
  doc.off('update', keep)
  return update
}

function openSeat(room: Room, clientId: number, member: Member): Seat {
  let durable = 0
  let refusal: Refusal | null = null
  let waiting: (() => void)[] = []
  const wake = () => {
    const woken = waiting
    waiting = []
    for (const go of woken) go()
  }
  const socket: RoomSocket = {
    id: `demo-${clientId}`,
    clientId,
    member,
    native: true,
    backlog: () => 0,
    send(frame) {
      const message = decodeServerFrame(frame)
      if (message?.type === 'ack') durable = message.durable
      if (message?.type === 'refused') refusal = message.refusal
      wake()
    },
    close() {
      refusal ??= refuse('unavailable')
      wake()
    },
  }
  return {
    room,
    socket,
    count: 0,
    async sent(count) {
      while (durable < count && !refusal) await new Promise<void>(resolve => waiting.push(resolve))
      return refusal
    },
  }
}
