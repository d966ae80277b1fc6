import { parentPort } from 'node:worker_threads'
import { openCalls, type Port } from './calls.ts'
import type { JournalPast } from './journal-past.ts'
import { openReplays } from './replays.ts'

/** Runs as a thread of its own (`replay-thread.ts`); the journal is read through whoever started it, so it knows no database. */
function serve(port: Port): void {
  const past: JournalPast = {
    first: (...args) => calls.ask('first', ...args),
    lastBefore: (...args) => calls.ask('lastBefore', ...args),
    moment: (...args) => calls.ask('moment', ...args),
    updates: (...args) => calls.ask('updates', ...args),
    start: (...args) => calls.ask('start', ...args),
    keepStart: (...args) => calls.ask('keepStart', ...args),
    newestKeptStart: (...args) => calls.ask('newestKeptStart', ...args),
  }
  const calls = openCalls<JournalPast>(port, { ...openReplays(past) })
}

if (parentPort) serve(parentPort)
