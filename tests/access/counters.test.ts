import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import type { Charge } from '../../server/access/counters.ts'
import { sqlCounters } from '../../server/adapters/sql/attempts.ts'
import { Attempts } from '../../server/screen/attempts.ts'
import { onEveryDatabase, type TestDatabase } from '../support/databases.ts'

const minute = 60_000
const charge = (key: string, patch: Partial<Charge> = {}): Charge => ({
  key,
  limit: 2,
  windowMs: minute,
  runsFrom: 'first',
  ...patch,
})
const keysIn = async ({ kysely }: TestDatabase) => {
  const rows = await (kysely as Kysely<{ attempt: { key: string } }>)
    .selectFrom('attempt')
    .select('key')
    .orderBy('key')
    .execute()
  return rows.map(row => row.key)
}

onEveryDatabase('counters of attempts', open => {
  const begin = async () => {
    let now = 1_000_000
    const database = await open()
    return { database, counters: sqlCounters(database, () => now), pass: (ms: number) => (now += ms) }
  }

  test('[SCALE-4] a window runs from the first attempt or from the last, as it is asked', async () => {
    const { counters, pass } = await begin()
    const [first, last] = [charge('f'), charge('l', { runsFrom: 'last' })]
    for (const one of [first, last]) expect(await counters.charge([one])).toBe(0)
    pass(50_000)
    for (const one of [first, last]) expect(await counters.charge([one])).toBe(0)
    expect(await counters.charge([first])).toBe(10_000)
    expect(await counters.charge([last])).toBe(minute)
    pass(10_000)
    expect(await counters.charge([first])).toBe(0)
    expect(await counters.charge([last])).toBe(50_000)
  })

  test('[SCALE-4] where one of several counters is full none is counted', async () => {
    const { database, counters } = await begin()
    const full = charge('z', { limit: 1 })
    await counters.charge([full])
    expect(await counters.charge([charge('a'), full])).toBe(minute)
    expect(await keysIn(database)).toEqual(['z'])
  })

  test('[SCALE-4] what has ended is swept away, and what still counts stays', async () => {
    const { database, counters, pass } = await begin()
    await counters.charge([charge('short')])
    await counters.charge([charge('long', { windowMs: 10 * minute })])
    pass(minute)
    await counters.sweep()
    expect(await keysIn(database)).toEqual(['long'])
  })

  test('[SCALE-4] made-up keys cannot fill the disk: the oldest go first', async () => {
    const database = await open()
    const counters = sqlCounters(database, () => 1_000_000, 3)
    for (const n of [1, 2, 3, 4, 5]) await counters.charge([charge(`key ${n}`, { windowMs: n * minute })])
    await counters.sweep()
    expect(await keysIn(database)).toEqual(['key 3', 'key 4', 'key 5'])
  })

  test('[SCR-3] codes tried on one node are counted on another, until one was right', async () => {
    const { counters } = await begin()
    const rules = { limit: 3, windowMs: minute }
    const [one, other] = [new Attempts(counters, 'code', rules), new Attempts(counters, 'code', rules)]
    const tries = await Promise.all([one, other, one, other].map(node => node.charge('u1')))
    expect(tries.toSorted()).toEqual([0, 0, 0, 60])
    expect(await new Attempts(counters, 'offer', rules).charge('u1')).toBe(0)
    await other.clear('u1')
    expect(await one.charge('u1')).toBe(0)
  })
})
