import { z } from 'zod'
import type { RoomJournal, RoomRelay } from '../room/ports.ts'

/** Where of a batch's way a node is made to end, as by a power cut. For fault tests alone. */
export const failPlaces = ['before-commit', 'after-commit', 'after-relay', 'before-ack'] as const
export type FailPlace = (typeof failPlaces)[number]

export interface FailPoint {
  readonly at: FailPlace
  /** Which batch of this process it is, from 1. */
  readonly batch: number
}

export const failPointSettings = {
  FAIL_POINT: z.enum(failPlaces).optional(),
  FAIL_AFTER: z.coerce.number().int().min(1).default(1),
}

export function failPoint(set: { FAIL_POINT?: FailPlace | undefined; FAIL_AFTER: number }): FailPoint | null {
  return set.FAIL_POINT ? { at: set.FAIL_POINT, batch: set.FAIL_AFTER } : null
}

/** No handler runs and nothing is flushed. */
const endAtOnce = () => void process.kill(process.pid, 'SIGKILL')

/** The journal of a node that is to end at its n-th batch: before the commit, or when the commit has just been answered. */
export function failingJournal(journal: RoomJournal, point: FailPoint | null): RoomJournal {
  if (point?.at !== 'before-commit' && point?.at !== 'after-commit') return journal
  let batches = 0
  return {
    ...journal,
    async commit(campaign, ask, work) {
      const last = ++batches === point.batch
      const result = await journal.commit(campaign, ask, commit => {
        const done = work(commit)
        if (last && point.at === 'before-commit') endAtOnce()
        return done
      })
      if (last && point.at === 'after-commit') endAtOnce()
      return result
    },
  }
}

/** Long enough for what was told to leave the process. */
const leaveMs = 20

/**
 * The relay of a node that is to end at its n-th batch: when its own sockets have been told of it and nobody else (`after-relay`), or
 * when the other nodes have been told too (`before-ack`). What it throws keeps the acknowledgement back.
 */
export function failingRelay(relay: RoomRelay, point: FailPoint | null): RoomRelay {
  if (point?.at !== 'after-relay' && point?.at !== 'before-ack') return relay
  let batches = 0
  return {
    ...relay,
    tell(campaign, epoch, rows) {
      const last = ++batches === point.batch
      if (!last || point.at === 'before-ack') relay.tell(campaign, epoch, rows)
      if (!last) return
      setTimeout(endAtOnce, leaveMs)
      throw new Error(`FAIL_POINT ${point.at}: this node ends here`)
    },
  }
}
