import type { Instant } from '../../shared/calendar/date.ts'
import type { Control, Focus } from '../../shared/meeting/control.ts'
import type { Move } from '../../shared/protocol/live.ts'
import type { KeptControl } from './ports.ts'

/** A running meeting in memory: its row, and what is only true now. */
export interface Running {
  kept: KeptControl
  /** When the newest move was made, on whichever node; rises with every move. */
  movedAt: number
  presenterAwaySince: Instant | null
  /** Ids of sockets of this node. */
  readonly followers: Set<string>
  /** How many follow on the other nodes, as far as they are heard. */
  elsewhere: number
  /** Calls off what is to be done soon: telling the count, telling where the presenter rests, keeping it. */
  readonly soon: Map<'count' | 'rest' | 'keep', () => void>
}

export function running(kept: KeptControl): Running {
  return {
    kept,
    movedAt: 0,
    presenterAwaySince: null,
    followers: new Set(),
    elsewhere: 0,
    soon: new Map(),
  }
}

export function controlOf(one: Running): Control {
  const { kept, presenterAwaySince } = one
  return { ...kept, presenterAwaySince, followers: followersOf(one) }
}

export const followersOf = ({ followers, elsewhere }: Running): number => followers.size + elsewhere

/** Where the presenter is; null before the first move. */
export function moveOf({ kept, movedAt }: Running): Move | null {
  return kept.focus && { meeting: kept.meeting, focus: kept.focus, at: movedAt }
}

/** A move is newer than every one before it, even within one millisecond, and even where the node before had a faster clock. */
export function moved(one: Running, focus: Focus, now: number): Move {
  const move = { meeting: one.kept.meeting, focus, at: Math.max(now, one.movedAt + 1) }
  heardMove(one, move)
  return move
}

/** A move made here or elsewhere; answers whether it is the newest known. */
export function heardMove(one: Running, { focus, at }: Move): boolean {
  if (at <= one.movedAt) return false
  one.movedAt = at
  one.kept = { ...one.kept, focus }
  return true
}
