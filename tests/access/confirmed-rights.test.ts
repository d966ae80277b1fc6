import { expect, onTestFinished, test, vi } from 'vitest'
import { LiveSockets, type TrackedSocket } from '../../server/access/live-sockets.ts'
import { people } from '../support/build-board.ts'

const { dispatch } = people

/** One socket, and a database that is asked about it and may be away. */
function stand() {
  let now = 0
  const at = {
    asked: 0,
    away: false,
    silent: false,
    slowToWrite: false,
    revoked: false,
    tookMs: 0,
    closed: 0,
  }
  const sockets = new LiveSockets(() => now)
  const socket: TrackedSocket = {
    sessionId: 's',
    userId: dispatch.userId,
    campaign: 'demo',
    member: dispatch,
    lastInputAt: () => 1,
    close: () => {
      at.closed += 1
    },
  }
  sockets.track(socket)
  const hangs = new Promise<never>(() => undefined)
  const sessions = {
    touchAt: () => (at.slowToWrite ? hangs : Promise.resolve()),
    async standing(ids: readonly string[]) {
      at.asked += 1
      now += at.tookMs
      if (at.silent) await hangs
      if (at.away) throw new Error('the database is away')
      return new Set(at.revoked ? [] : ids)
    },
  }
  const grants = { standing: async () => new Map([[dispatch.userId, new Map([['demo', dispatch]])]]) }
  return {
    at,
    confirmed: () => sockets.confirmed(sessions, grants),
    recheck: () => sockets.recheck(sessions, grants),
    pass(ms: number) {
      now += ms
    },
  }
}

test('[SCALE-4] rights looked at a moment ago are not asked again; after standing still they are, and who lost them is closed', async () => {
  const { at, confirmed, recheck, pass } = stand()
  await recheck()
  pass(2000)
  await confirmed()
  expect(at).toMatchObject({ asked: 1, closed: 0 })
  at.revoked = true
  pass(90_000)
  await Promise.all([confirmed(), confirmed(), confirmed()])
  expect(at).toMatchObject({ asked: 2, closed: 1 })
})

test('[SCALE-4] a database that does not say whose rights stand is asked again, and then it is said', async () => {
  const { at, confirmed, pass } = stand()
  at.away = true
  await expect(confirmed()).rejects.toThrow('away')
  at.away = false
  await confirmed()
  pass(4001)
  at.tookMs = 10_000
  const { asked } = at
  // a look that takes long cannot be new when it ends; that must not go on for ever
  await confirmed()
  expect(at.asked - asked).toBeLessThanOrEqual(3)
})

test('[SCALE-1] a database that says nothing at all is away for whoever waits with an edit', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { at, confirmed } = stand()
  at.silent = true
  const waiting = expect(confirmed()).rejects.toThrow('whose rights stand')
  await vi.advanceTimersByTimeAsync(10_000)
  await waiting
})

test('[SCALE-4] who lost their rights is found though the database is slow to write down who did something', async () => {
  const { at, recheck } = stand()
  at.slowToWrite = true
  await recheck()
  at.revoked = true
  await recheck()
  expect(at).toMatchObject({ asked: 2, closed: 1 })
})
