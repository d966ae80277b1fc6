import type { Instant } from '../../shared/calendar/date.ts'
import type { Control, Focus } from '../../shared/meeting/control.ts'
import type { Move } from '../../shared/protocol/live.ts'
import type { KeptControl } from './ports.ts'

/** A running meeting in memory: its row, and what is only true now. */
export interface Running {
  kept: KeptControl
  /** When the newest move was made; rises with every move. */
  movedAt: number
  presenterAwaySince: Instant | null
  /** Ids of sockets. */
  readonly followers: Set<string>
  /** Calls off what is to be done soon: telling the count, telling where the presenter rests, keeping it. */
  readonly soon: Map<'count' | 'rest' | 'keep', () => void>
}

export function running(kept: KeptControl): Running {
  return { kept, movedAt: 0, presenterAwaySince: null, followers: new Set(), soon: new Map() }
}

export function controlOf({ kept, presenterAwaySince, followers }: Running): Control {
  return { ...kept, presenterAwaySince, followers: followers.size }
}

/** Where the presenter is; null before the first move. */
export function moveOf({ kept, movedAt }: Running): Move | null {
  return kept.focus && { meeting: kept.meeting, focus: kept.focus, at: movedAt }
}

/** A move is newer than every one before it, even within one millisecond. */
export function moved(one: Running, focus: Focus, now: number): Move {
  one.movedAt = Math.max(now, one.movedAt + 1)
  one.kept = { ...one.kept, focus }
  return { meeting: one.kept.meeting, focus, at: one.movedAt }
}
