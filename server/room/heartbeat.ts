import type { Audience } from './audience.ts'
import type { RoomHost } from './host.ts'
import type { PresenceStore } from './presence.ts'

/** Our clients leave a server they have not heard for 9 s (`watchdogs.ts`): two pulses may be late. */
const pulseMs = 4000
/** Stock clients give a connection up after 30 s of silence, proxies often after 60. */
const sayEverybodyMs = 10_000
const lookMs = 1000
/** One frame of presence a tick for everyone, however many move. */
const presenceMs = 16

/** The timed side of a room: signs of life, cutting those too far behind, and presence, coalesced. */
export interface Heartbeat {
  presenceChanged(): void
  stop(): void
}

export function startHeartbeat(host: RoomHost, audience: Audience, presence: PresenceStore): Heartbeat {
  let pulseDue = host.realNow() + pulseMs
  let everybodyDue = host.realNow() + sayEverybodyMs
  let stopLook = host.after(lookMs, look)
  let stopPresence: (() => void) | null = null

  function look(): void {
    const now = host.realNow()
    audience.cutLaggards(now)
    if (now >= pulseDue) {
      audience.pulse()
      pulseDue = now + pulseMs
    }
    if (now >= everybodyDue) {
      audience.sayEverybody(presence.everybody)
      everybodyDue = now + sayEverybodyMs
    }
    stopLook = host.after(lookMs, look)
  }
  return {
    presenceChanged() {
      stopPresence ??= host.after(presenceMs, () => {
        stopPresence = null
        const entries = presence.takeChanges()
        if (entries.length > 0) audience.sayPresence(entries)
      })
    },
    stop() {
      stopLook()
      stopPresence?.()
    },
  }
}
