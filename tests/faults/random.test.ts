import { describe, expect, inject, test } from 'vitest'
import { amount, seed } from './chance.ts'
import { faultsOf } from './oracle.ts'
import { randomRun, sayReport } from './random-run.ts'

const runs = inject('postgresUrl') !== null && inject('redisUrl') !== null
const seconds = amount('FAULT_MINUTES', 1 / 3) * 60

describe.skipIf(!runs)('faults by chance', () => {
  test(`[SYNC-1] [SYNC-2] [SCALE-1] [SCALE-2] ${seconds} s of them upon three nodes: nothing lost, nothing diverged, everybody back, seed ${seed}`, {
    timeout: seconds * 1000 + 240_000,
  }, async () => {
    const report = await randomRun({
      seed,
      ms: seconds * 1000,
      clients: amount('FAULT_CLIENTS', 16),
      perSecond: 2,
      patience: { shortestMs: 500, longestMs: 4000 },
      everyMs: 1500,
      say: () => {},
    })
    sayReport(report, line => console.log(line))
    expect(faultsOf(report)).toEqual([])
    expect(report.presenceRight).toBe(true)
    expect(report.acknowledged).toBeGreaterThan(100)
    expect(Object.keys(report.faults).length).toBeGreaterThan(2)
  })
})
