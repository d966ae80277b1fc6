import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { setWatchdogs } from '../../client/live/watchdogs.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('[SCALE-6] a server that says nothing for two pulses is left, one that pulses is not, and none is expected to where there is no connection', () => {
  let heardAt: number | null = Date.now()
  const stalled = vi.fn(() => {
    heardAt = null
  })
  const { dispose } = setWatchdogs({
    doc: () => new Y.Doc(),
    pc: Date.now,
    heardAt: () => heardAt,
    waitingSince: () => null,
    downSince: () => null,
    holed() {},
    stalled,
    probe() {},
  })
  for (let pulse = 0; pulse < 10; pulse++) {
    heardAt = Date.now()
    vi.advanceTimersByTime(4000)
  }
  vi.advanceTimersByTime(4000)
  expect(stalled).not.toHaveBeenCalled()
  vi.advanceTimersByTime(3000)
  expect(stalled).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(60_000)
  expect(stalled).toHaveBeenCalledOnce()
  dispose()
})
