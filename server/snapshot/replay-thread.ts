import { Worker } from 'node:worker_threads'
import { type Calls, openCalls } from './calls.ts'
import type { JournalPast } from './journal-past.ts'
import type { PastBoards } from './replays.ts'

/** After so long without a question the thread and what it holds are let go. */
const idleMs = 60_000

export interface ReplayThread extends PastBoards {
  /** Ends the thread; what is still asked of it fails. */
  close(): Promise<void>
}

interface Running {
  readonly worker: Worker
  readonly calls: Calls<PastBoards>
}

/**
 * Replays the past in a thread of its own, so that no live board waits for a board of thousands of cards to be put together. There is one
 * thread at a time, begun when it is asked something and ended when it is idle. When it dies, whatever it was asked fails; the next
 * question begins a new one, which knows nothing.
 */
export function replayThread(past: JournalPast, idleAfter = idleMs): ReplayThread {
  let running: Running | null = null
  let closed = false
  let asked = 0
  let idle: NodeJS.Timeout | undefined

  const begin = (): Running => {
    const worker = new Worker(new URL('./replay-worker.ts', import.meta.url))
    const calls = openCalls<PastBoards>(worker, { ...past })
    const one = { worker, calls }
    const ended = (cause: Error) => {
      if (running === one) running = null
      calls.end(cause)
    }
    worker.on('error', cause => ended(new Error('the replay thread failed', { cause })))
    worker.on('exit', () => ended(new Error('the replay thread has ended')))
    worker.unref()
    return one
  }
  const stop = async () => {
    const one = running
    running = null
    clearTimeout(idle)
    await one?.worker.terminate()
  }
  const ask = async <T>(work: (calls: Calls<PastBoards>) => Promise<T>): Promise<T> => {
    if (closed) throw new Error('the replay thread is closed')
    clearTimeout(idle)
    asked += 1
    running ??= begin()
    running.worker.ref()
    const { calls, worker } = running
    try {
      return await work(calls)
    } finally {
      asked -= 1
      if (asked === 0) {
        worker.unref()
        idle = setTimeout(stop, idleAfter).unref()
      }
    }
  }
  return {
    cut: one => ask(calls => calls.ask('cut', one)),
    entries: (...args) => ask(calls => calls.ask('entries', ...args)),
    json: one => ask(calls => calls.ask('json', one)),
    // nothing is begun only to be told that there is nothing to do
    daysTaken: async campaign => (running ? ask(calls => calls.ask('daysTaken', campaign)) : undefined),
    async close() {
      closed = true
      await stop()
    },
  }
}
