import { afterEach, expect, test, vi } from 'vitest'
import { clockCheck } from '../../server/program/clock-check.ts'
import { onEveryDatabase } from '../support/databases.ts'

afterEach(() => void vi.useRealTimers())

onEveryDatabase('the clock of a node', open => {
  test('[SCALE-3] a clock that is more than a minute from the database’s ends no day, and one that agrees again does', async () => {
    const database = await open()
    const told: boolean[] = []
    const errors: unknown[] = []
    const isRight = clockCheck(
      database,
      { error: (...facts: unknown[]) => void errors.push(facts) },
      wrong => void told.push(wrong),
    )
    const real = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now: real + 24 * 3_600_000 })
    expect(await isRight()).toBe(false)
    vi.setSystemTime(real)
    expect(await isRight()).toBe(true)
    expect(told).toEqual([true, false])
    expect(errors).toHaveLength(1)
  })
})
