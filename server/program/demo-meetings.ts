import type { CampaignId } from '../../shared/ids.ts'
import { minutesOf } from '../../shared/meeting/minutes.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { DemoRoom } from '../campaign/demo/demo-host.ts'
import { freezingErrand, signingErrand } from '../meeting/meeting-errands.ts'
import type { MeetingRoom } from '../meeting/ports.ts'
import { keepSigned } from '../meeting/signed-minutes.ts'
import type { ServerParts } from './server-parts.ts'

/** The demo's past meetings, opened, closed and signed as their routes do it; nobody presented them, so they have no control. */
export function demoMeetings(
  { snapshots, signedMinutes: store }: Pick<ServerParts, 'snapshots' | 'signedMinutes'>,
  campaign: CampaignId,
  room: MeetingRoom,
): Pick<DemoRoom, 'freeze' | 'sign' | 'meeting'> {
  return {
    async freeze(step, meeting, member, key) {
      const snapshot = await snapshots.take(campaign, { reason: `meeting-${step}`, meeting }, member)
      if (isRefusal(snapshot)) return snapshot
      return room.send(freezingErrand(`meeting.${step}`, meeting, snapshot, { member, key }))
    },
    async sign(meeting, { number, signer }, member, key) {
      const done = await room.send(signingErrand(minutesOf, meeting, { number, signer }, { member, key }))
      if (!isRefusal(done)) await keepSigned({ store, minutesOf }, room, campaign, meeting)
      return done
    },
    async meeting(id) {
      return (await room.view()).meetings.find(one => one.id === id) ?? null
    },
  }
}
