import { isRefusal } from '../../shared/refusal.ts'
import type { RoomJournal } from '../room/ports.ts'
import type { Rooms } from '../room/rooms.ts'
import type { MeetingRooms } from './ports.ts'

/** The live boards, in the words of meetings. */
export function meetingRooms(rooms: Rooms, journal: Pick<RoomJournal, 'heads'>): MeetingRooms {
  return {
    async open(campaign) {
      const room = await rooms.get(campaign)
      if (isRefusal(room)) return room
      return {
        view: () => room.view(),
        head: () => room.head,
        async catchUp() {
          await room.look()
          const head = (await journal.heads([campaign])).get(campaign)
          return head !== undefined && head.epoch === room.head.epoch && head.seq <= room.head.seq
        },
        send: errand => room.send(errand),
      }
    },
  }
}
