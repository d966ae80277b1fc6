import { isRefusal } from '../../shared/refusal.ts'
import type { Rooms } from '../room/rooms.ts'
import type { MeetingRooms } from './ports.ts'

/** The live boards, in the words of meetings. */
export function meetingRooms(rooms: Rooms): MeetingRooms {
  return {
    async open(campaign) {
      const room = await rooms.get(campaign)
      if (isRefusal(room)) return room
      return { view: () => room.view(), head: () => room.head, send: errand => room.send(errand) }
    },
  }
}
