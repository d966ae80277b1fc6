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
  { controls, seated: track, now, failed }: LiveHost,
  campaign: CampaignId,
  { session, member }: Admitted,
): Seat {
  const followed = new Set<MeetingId>()
  let lastInputAt = 0
  let seated = true
  const unseat = track({
    sessionId: session.id,
    userId: member.userId,
    campaign,
    member,
    lastInputAt: () => lastInputAt,
    close: () => socket.disconnect(true),
  })
  socket.join(placesOf(campaign, member, session))
  controls.arrive(campaign, member.userId)
  const runs = (meeting: MeetingId) => controls.of(campaign).some(control => control.meeting === meeting)
  const begin = (meeting: MeetingId) => {
    socket.join(places.followers(campaign, meeting))
    const move = controls.follow(campaign, meeting, socket.id, true)
    if (move) socket.emit('focus', move)
  }
  /** A page may know of a meeting before this node has read its row: it was opened on another a moment ago. */
  const beginOnceKnown = async (meeting: MeetingId) => {
    await controls.ready(campaign)
    if (!runs(meeting)) followed.delete(meeting)
    else if (seated && followed.has(meeting)) begin(meeting)
  }
  return {
    follow(meeting, following) {
      if (followed.has(meeting) === following) return
      if (following) {
        followed.add(meeting)
        if (runs(meeting)) begin(meeting)
        else beginOnceKnown(meeting).catch(failed)
      } else {
        followed.delete(meeting)
        socket.leave(places.followers(campaign, meeting))
        controls.follow(campaign, meeting, socket.id, false)
      }
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
      seated = false
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
