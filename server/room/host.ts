import type { BusinessClock, ClientIds, RefusalLog, RoomJournal, RoomRelay } from './ports.ts'
import type { RoomGossip } from './room-gossip.ts'

/** What of the world every room is given. */
export interface RoomHost {
  readonly journal: RoomJournal
  readonly clientIds: ClientIds
  readonly refusals: RefusalLog
  /** How nodes hear of one another's commits; absent on a node of its own, which then never asks the journal either. */
  readonly relay?: RoomRelay
  /** Who is on the boards of other nodes. */
  readonly gossip?: RoomGossip
  /**
   * Resolves once whoever sits was found to hold their rights a moment ago, and who was not has been sent away; rejects where that cannot be asked. Asked
   * before edits are committed: a node that stood still for a minute must not take what was sent to it meanwhile by somebody who may no longer.
   */
  readonly rightsConfirmed?: () => Promise<void>
  /** What may wait in a room's queue before its senders are held; twice as much and they are sent away. */
  readonly mostWaiting?: Waitings
  /** State, in bytes, of boards whose documents may be in memory at once before those nobody uses are let go. */
  readonly mostAwakeBytes?: number
  /** Business time: what changes are dated by. */
  readonly clock: BusinessClock
  /** Real time in milliseconds: pulses, idleness, pauses. */
  readonly realNow: () => number
  readonly newId: () => string
  readonly log: RoomLog
  /** Told how long the gate took over each update, in milliseconds. */
  readonly gateTook?: (ms: number) => void
  /** Told how many rows of other nodes were taken in. */
  readonly absorbed?: (rows: number) => void
  /** Told each time the journal is read because something may have been missed. */
  readonly gapRead?: () => void
  /** Runs `work` after `ms`; answers how to call it off. The process does not wait for it. */
  readonly after: (ms: number, work: () => void) => () => void
  /** Runs `work` once everything that has already arrived was handed over: what comes together shares a commit. */
  readonly soon: (work: () => void) => void
}

/** What waits for its commit. */
export interface Waitings {
  readonly items: number
  readonly bytes: number
}

export interface RoomLog {
  error(facts: Readonly<Record<string, unknown>>, words: string): void
  info(facts: Readonly<Record<string, unknown>>, words: string): void
}

/** The host's timers as Node has them. */
export const nodeTimers: Pick<RoomHost, 'realNow' | 'after' | 'soon'> = {
  realNow: () => performance.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
  soon: work => void setImmediate(work),
}
