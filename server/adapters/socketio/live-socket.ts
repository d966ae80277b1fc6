import { CampaignId, MeetingId } from '../../../shared/ids.ts'
import { type Control, Focus } from '../../../shared/meeting/control.ts'
import { liveLimits } from '../../../shared/protocol/live.ts'
import { isRefusal, type Refusal, refuse } from '../../../shared/refusal.ts'
import { allow } from './allowance.ts'
import type { Admitted, LiveHost } from './live-host.ts'
import { type Seat, takeSeat } from './seat.ts'
import type { LiveSocket } from './wire.ts'

/** One socket from its first word to its last. Nothing it says is believed, and nothing it says throws. */
export function serveLiveSocket(
  socket: LiveSocket,
  headers: Headers,
  sessionId: string,
  host: LiveHost,
): void {
  const { now } = host
  const mayTalk = allow(liveLimits.messagesPerSecond, liveLimits.messagesBurst)
  const maySpeak = allow(liveLimits.eventsPerSecond)
  const mayShow = allow(liveLimits.focusPerSecond)
  const mayWatch = allow(liveLimits.watchesPerSecond, liveLimits.watchesBurst)
  const wait = () => setTimeout(() => socket.disconnect(true), liveLimits.silentMs)
  let silent = wait()
  let seat: Seat | null = null

  /** Who watches nothing has to say what it watches, again or for the first time: a socket without a seat hangs on no session. */
  const unsit = () => {
    if (!seat) return
    seat.leave()
    seat = null
    silent = wait()
  }
  const look = async (campaign: unknown): Promise<readonly Control[] | Refusal> => {
    const found = await admit(campaign, headers, sessionId, host)
    if (isRefusal(found)) return found
    // from here to the answer nothing waits: no event falls between what is answered and what is heard
    unsit()
    const { member } = found.admitted
    if (host.controls.socketsEverywhere(found.campaign, member.userId) >= liveLimits.socketsPerUser)
      return refuse('busy')
    if (!socket.connected) return refuse('session-ended')
    seat = takeSeat(socket, host, found.campaign, found.admitted)
    clearTimeout(silent)
    return host.controls.of(found.campaign)
  }
  socket.conn.on('packet', () => {
    if (!mayTalk(now())) socket.disconnect(true)
  })
  socket.on('watch', (campaign, answer) => {
    if (!isAnswer(answer)) return
    if (!mayWatch(now())) return answer(refuse('busy'))
    look(campaign).then(answer, cause => {
      host.failed(cause)
      answer(refuse('unavailable'))
    })
  })
  socket.on('clock', answer => {
    if (isAnswer(answer) && maySpeak(now())) answer(now())
  })
  socket.on('follow', (asked, following) => {
    const meeting = MeetingId.safeParse(asked)
    if (meeting.success && typeof following === 'boolean' && maySpeak(now()))
      seat?.follow(meeting.data, following)
  })
  socket.on('focus', (asked, shown) => {
    if (!seat || !mayShow(now())) return
    const meeting = MeetingId.safeParse(asked)
    const focus = Focus.safeParse(shown)
    if (meeting.success && focus.success) seat.show(meeting.data, focus.data)
  })
  socket.on('active', () => {
    if (maySpeak(now())) seat?.active()
  })
  socket.on('disconnect', () => {
    unsit()
    clearTimeout(silent)
    // a client that only leaves the namespace would keep its connection for as long as it answers pings
    socket.conn.close()
  })
}

/** Who this is by now, and whether what runs is known. */
async function admit(
  asked: unknown,
  headers: Headers,
  sessionId: string,
  host: LiveHost,
): Promise<{ campaign: CampaignId; admitted: Admitted } | Refusal> {
  const campaign = CampaignId.safeParse(asked)
  if (!campaign.success) return refuse('no-such-campaign')
  const admitted = await host.admit(campaign.data, headers)
  if (isRefusal(admitted)) return admitted
  if (admitted.session.id !== sessionId) return refuse('session-ended')
  return (await host.controls.ready(campaign.data)) ?? { campaign: campaign.data, admitted }
}

function isAnswer(value: unknown): value is (answer: unknown) => void {
  return typeof value === 'function'
}
