import type { Metrics } from '../adapters/http/metrics.ts'
import type { RefusalLog, RoomJournal } from '../room/ports.ts'

/** The journal, with the time of each commit counted. */
export function timedJournal(journal: RoomJournal, { commitMilliseconds }: Metrics): RoomJournal {
  return {
    ...journal,
    async commit(campaign, ask, work) {
      const started = performance.now()
      try {
        return await journal.commit(campaign, ask, work)
      } finally {
        commitMilliseconds.observe(performance.now() - started)
      }
    },
  }
}

/** The log of refused frames, counted by kind. */
export function countedRefusals(log: RefusalLog, { refusals }: Metrics): RefusalLog {
  return {
    record(frame) {
      refusals.inc({ kind: frame.refusal.refused })
      return log.record(frame)
    },
  }
}
