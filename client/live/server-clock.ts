import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { type Zone, zoneNamed } from '../../shared/calendar/zone.ts'

/**
 * The server's business time on this machine (CAL-2). Between two words from the server it runs on the monotonic clock,
 * so setting the PC's clock changes nothing.
 */
export interface ServerClock {
  now(): number
  /** What the server said just now. */
  set(serverNow: number, businessOffsetMs: number): void
  /** How far business time is from the PC's clock, to begin with when a board is opened offline. */
  offset(): number
}

export function createServerClock(offsetMs: number, pc: () => number, steady: () => number): ServerClock {
  let base = pc() + offsetMs - steady()
  return {
    now: () => Math.round(base + steady()),
    set(serverNow, businessOffsetMs) {
      base = serverNow + businessOffsetMs - steady()
    },
    offset: () => Math.round(base + steady() - pc()),
  }
}

/** A name this browser does not know is told as China's, which every campaign so far keeps. */
export function zoneOrChina(name: string): Zone {
  const zone = zoneNamed(name) ?? zoneNamed('Asia/Shanghai')
  if (!zone) throw new Error('this browser knows no time zones')
  return zone
}

/** Long enough to cost nothing, short enough that a laptop waking up notices the new day. */
const lookAgainMs = 20_000

/** Tells each new local day, at its midnight or soon after the machine wakes. */
export function watchDay(
  clock: ServerClock,
  zone: () => Zone,
  told: (today: CalendarDate) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout>
  const look = () => {
    const now = clock.now() as Instant
    told(zone().dateAt(now))
    timer = setTimeout(look, Math.min(zone().nextMidnight(now) - now + 5, lookAgainMs))
  }
  look()
  return () => clearTimeout(timer)
}
