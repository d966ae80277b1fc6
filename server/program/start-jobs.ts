import type { Logger } from 'pino'
import { clockCheck } from './clock-check.ts'
import { type DayRollover, startDayRollover } from './day-rollover.ts'
import type { Storage } from './open-storage.ts'
import type { ReadinessWatch } from './readiness.ts'
import { type ReminderWatch, watchReminders } from './reminder-watch.ts'
import type { ServerParts } from './server-parts.ts'

/** What is done once for all nodes, by whoever has the turn. */
export function startJobs(
  { store, boards, heads, snapshots, slips, clock }: ServerParts,
  { database, leases }: Storage,
  readiness: ReadinessWatch,
  log: Logger,
): { readonly rollover: DayRollover; readonly reminders: ReminderWatch } {
  const clockIsRight = clockCheck(database, log, wrong => readiness.degrade('clock', wrong))
  const rollover = startDayRollover(
    {
      campaigns: store,
      boards,
      seals: heads,
      snapshots,
      leases,
      // the demo's clock is meant to be another
      ...(clock.demo ? {} : { clockIsRight }),
    },
    clock,
    err => log.error({ err }, 'day job failed'),
  )
  const reminders = watchReminders(store, clock, slips.remind, leases, err =>
    log.error({ err }, 'reminders failed'),
  )
  return { rollover, reminders }
}
