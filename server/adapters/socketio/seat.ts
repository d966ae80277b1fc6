import { mayMeet } from '../../../shared/access/meeting-matrix.ts'
import type { Member } from '../../../shared/access/member.ts'
import type { CampaignId, MeetingId } from '../../../shared/ids.ts'
import type { Focus } from '../../../shared/meeting/control.ts'
import type { Session } from '../../access/session.ts'
import type { Admitted, LiveHost } from './live-host.ts'
import { places } from './places.ts'
import type { LiveSocket } from './wire.ts'

/** A socket that watches a campaign: where it is reached, whom it follows, until it leaves. */
export interface Seat {
  follow(meeting: MeetingId, following: boolean): void
  show(meeting: MeetingId, focus: Focus): void
  /** Its person presses, turns or types: that uses the session, as a request does. */
  active(): void
  leave(): void
}

export function takeSeat(
  socket: LiveSocket,
  { controls, seated, now }: LiveHost,
  campaign: CampaignId,
  { session, member }: Admitted,
): Seat {
  const followed = new Set<MeetingId>()
  let lastInputAt = 0
  const unseat = seated({
    sessionId: session.id,
    userId: member.userId,
    campaign,
    member,
    lastInputAt: () => lastInputAt,
    close: () => socket.disconnect(true),
  })
  socket.join(placesOf(campaign, member, session))
  controls.arrive(campaign, member.userId)
  return {
    follow(meeting, following) {
      if (!controls.of(campaign).some(control => control.meeting === meeting)) return
      const place = places.followers(campaign, meeting)
      if (following) socket.join(place)
      else socket.leave(place)
      if (following) followed.add(meeting)
      else followed.delete(meeting)
      const move = controls.follow(campaign, meeting, socket.id, following)
      if (move) socket.emit('focus', move)
    },
    show(meeting, focus) {
      if (!mayMeet(member, 'present')) return
      lastInputAt = now()
      controls.move(campaign, meeting, member.userId, focus, socket.id)
    },
    active() {
      if (!session.screen) lastInputAt = now()
    },
    leave() {
      unseat()
      for (const meeting of followed) controls.follow(campaign, meeting, socket.id, false)
      for (const place of socket.rooms) if (place !== socket.id) socket.leave(place)
      controls.leave(campaign, member.userId)
    },
  }
}

function placesOf(campaign: CampaignId, member: Member, { screen }: Session): string[] {
  return [
    places.campaign(campaign),
    places.user(campaign, member.userId),
    ...member.unitIds.map(unit => places.unit(campaign, unit)),
    ...(mayMeet(member, 'screens') ? [places.drivers(campaign)] : []),
    ...(screen ? [places.screen(screen.id)] : []),
  ]
}
