import { mayMeet } from '../../../shared/access/meeting-matrix.ts'
import type { Member } from '../../../shared/access/member.ts'
import { CampaignId, MeetingId } from '../../../shared/ids.ts'
import { type Control, Focus } from '../../../shared/meeting/control.ts'
import { liveLimits } from '../../../shared/protocol/live.ts'
import { isRefusal, type Refusal, refuse } from '../../../shared/refusal.ts'
import type { Session } from '../../access/session.ts'
import type { MeetingControls } from '../../meeting/controls.ts'
import { allow } from './allowance.ts'
import { places } from './places.ts'
import type { LiveSocket } from './wire.ts'

/** Who is let in, and what happens to those who are; all from outside. */
export interface LiveHost {
  readonly controls: Pick<
    MeetingControls,
    'ready' | 'of' | 'follow' | 'move' | 'arrive' | 'leave' | 'sockets'
  >
  /** The session behind these headers as it is now, and who it is in the campaign. */
  readonly admit: (campaign: CampaignId, headers: Headers) => Promise<Admitted | Refusal>
  /** Told of every socket that watches; answers what to call when it ceases to. */
  readonly seated: (seat: LiveSeat) => () => void
  /** Real time, ms. */
  readonly now: () => number
  readonly failed: (cause: unknown) => void
}
export interface Admitted {
  readonly session: Session
  readonly member: Member
}
export interface LiveSeat {
  readonly sessionId: string
  readonly userId: string
  readonly campaign: string
  readonly member: Member
  readonly lastInputAt: () => number
  readonly close: (code: number, reason: string) => void
}

interface Watching {
  readonly campaign: CampaignId
  readonly member: Member
  readonly following: Set<MeetingId>
  readonly unseat: () => void
}

/** One socket from its first word to its last. Nothing it says is believed, and nothing it says throws. */
export function serveLiveSocket(
  socket: LiveSocket,
  headers: Headers,
  sessionId: string,
  host: LiveHost,
): void {
  const { controls, now } = host
  const may = {
    watch: allow(liveLimits.watchesPerSecond, liveLimits.watchesBurst),
    focus: allow(liveLimits.focusPerSecond),
    speak: allow(liveLimits.eventsPerSecond),
  }
  let watching: Watching | null = null
  let lastInputAt = 0
  const silent = setTimeout(() => socket.disconnect(true), liveLimits.silentMs)

  const leave = () => {
    if (!watching) return
    const { campaign, member, following, unseat } = watching
    watching = null
    unseat()
    for (const meeting of following) controls.follow(campaign, meeting, socket.id, false)
    for (const place of socket.rooms) if (place !== socket.id) socket.leave(place)
    controls.leave(campaign, member.userId)
  }
  const enter = (campaign: CampaignId, { session, member }: Admitted) => {
    clearTimeout(silent)
    const unseat = host.seated({
      sessionId: session.id,
      userId: member.userId,
      campaign,
      member,
      lastInputAt: () => lastInputAt,
      close: () => socket.disconnect(true),
    })
    watching = { campaign, member, following: new Set(), unseat }
    socket.join(placesOf(campaign, member, session))
    controls.arrive(campaign, member.userId)
  }
  const watch = async (asked: unknown): Promise<readonly Control[] | Refusal> => {
    if (!may.watch(now())) return refuse('busy')
    const campaign = CampaignId.safeParse(asked)
    if (!campaign.success) return refuse('no-such-campaign')
    const admitted = await host.admit(campaign.data, headers)
    if (isRefusal(admitted)) return admitted
    if (admitted.session.id !== sessionId) return refuse('session-ended')
    const refused = await controls.ready(campaign.data)
    if (refused) return refused
    // from here to the answer nothing waits: no event falls between what is answered and what is heard
    leave()
    if (controls.sockets(campaign.data, admitted.member.userId) >= liveLimits.socketsPerUser)
      return refuse('busy')
    if (socket.connected) enter(campaign.data, admitted)
    return controls.of(campaign.data)
  }

  socket.on('watch', (campaign, answer) => {
    if (!isAnswer(answer)) return
    watch(campaign).then(answer, cause => {
      host.failed(cause)
      answer(refuse('unavailable'))
    })
  })
  socket.on('clock', answer => {
    if (isAnswer(answer) && may.speak(now())) answer(now())
  })
  socket.on('follow', (asked, following) => {
    const meeting = MeetingId.safeParse(asked)
    if (!watching || !meeting.success || typeof following !== 'boolean' || !may.speak(now())) return
    const running = controls.of(watching.campaign).some(control => control.meeting === meeting.data)
    if (!running) return
    const place = places.followers(watching.campaign, meeting.data)
    if (following) socket.join(place)
    else socket.leave(place)
    if (following) watching.following.add(meeting.data)
    else watching.following.delete(meeting.data)
    const move = controls.follow(watching.campaign, meeting.data, socket.id, following)
    if (move) socket.emit('focus', move)
  })
  socket.on('focus', (asked, shown) => {
    if (!watching || !mayMeet(watching.member, 'present') || !may.focus(now())) return
    const meeting = MeetingId.safeParse(asked)
    const focus = Focus.safeParse(shown)
    if (!meeting.success || !focus.success) return
    lastInputAt = now()
    controls.move(watching.campaign, meeting.data, watching.member.userId, focus.data, socket.id)
  })
  socket.on('disconnect', () => {
    clearTimeout(silent)
    leave()
  })
}

function placesOf(campaign: CampaignId, member: Member, { screen }: Session): string[] {
  return [
    places.campaign(campaign),
    ...member.unitIds.map(unit => places.unit(campaign, unit)),
    ...(mayMeet(member, 'screens') ? [places.drivers(campaign)] : []),
    ...(screen ? [places.screen(screen.id)] : []),
  ]
}

function isAnswer(value: unknown): value is (answer: unknown) => void {
  return typeof value === 'function'
}
