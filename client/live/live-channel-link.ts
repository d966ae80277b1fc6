import type { CampaignId } from '../../shared/ids.ts'
import type { Control } from '../../shared/meeting/control.ts'
import { isRefusal, type RefusalKind } from '../../shared/refusal.ts'
import type { ChannelClock } from './live-channel-clock.ts'
import { type ChannelSocket, Controls } from './live-channel-transport.ts'

/** Keeps a socket watching its campaign for as long as it is wanted: whatever ends it, it comes back. */
export interface ChannelLink {
  /** Connected, and answered with what runs. */
  online(): boolean
  dispose(): void
}

interface Watching {
  watched(controls: readonly Control[]): void
  lost(): void
}

const answerMs = 8000
const soonMs = 1500
/** After a no that only signing in or an administrator changes. */
const laterMs = 20_000
const settled: ReadonlySet<RefusalKind> = new Set([
  'not-signed-in',
  'session-ended',
  'not-a-member',
  'no-such-campaign',
  'not-permitted',
])

const firstSamples = 5
const samplesApartMs = 120
const sampleEveryMs = 30_000

export function keepWatching(
  socket: ChannelSocket,
  campaign: CampaignId,
  clock: ChannelClock,
  steady: () => number,
  { watched, lost }: Watching,
): ChannelLink {
  let online = false
  let retry: ReturnType<typeof setTimeout> | undefined
  let sampling: ReturnType<typeof setTimeout> | undefined

  const sample = (left: number) => {
    const asked = steady()
    socket.timeout(answerMs).emit('clock', (failed, serverNow) => {
      if (!failed) clock.sample(serverNow, asked, steady())
    })
    sampling = setTimeout(() => sample(left - 1), left > 1 ? samplesApartMs : sampleEveryMs)
  }
  /** A socket that cannot watch is of no use: another one is tried, after a pause the reason asks for. */
  const tryAnother = (afterMs: number) => {
    socket.disconnect()
    clearTimeout(retry)
    retry = setTimeout(() => socket.connect(), afterMs * (0.75 + Math.random() / 2))
  }
  const watch = () =>
    socket.timeout(answerMs).emit('watch', campaign, (failed, answer) => {
      if (failed) return tryAnother(soonMs)
      if (isRefusal(answer)) return tryAnother(settled.has(answer.refused) ? laterMs : soonMs)
      const controls = Controls.safeParse(answer)
      online = true
      watched(controls.success ? controls.data : [])
    })

  socket.on('connect', () => {
    watch()
    clock.doubt()
    clearTimeout(sampling)
    sample(firstSamples)
  })
  socket.on('disconnect', reason => {
    clearTimeout(sampling)
    // sent away by the server, which means to say: ask again who you are
    if (reason === 'io server disconnect') tryAnother(soonMs)
    if (!online) return
    online = false
    lost()
  })
  return {
    online: () => online,
    dispose() {
      clearTimeout(retry)
      clearTimeout(sampling)
    },
  }
}
