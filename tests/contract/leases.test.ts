import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { holdFence, sqlLeases } from '../../server/adapters/sql/leases.ts'
import type { SqlDatabase } from '../../server/adapters/sql/sql-database.ts'
import { StaleLease } from '../../server/job/ports.ts'
import { onEveryDatabase } from '../support/databases.ts'

onEveryDatabase('turns at jobs', open => {
  const long = 60_000
  const key = 'day/demo'

  /** As if the holder had stopped answering that long ago. */
  const expire = async (database: SqlDatabase) => {
    await sql`update job set "leaseUntil" = 1`.execute(database.kysely)
  }

  test('[SCALE-3] of two who ask one has the turn, until it gives it back', async () => {
    const database = await open()
    const [one, other] = [sqlLeases(database, 'one'), sqlLeases(database, 'other')]
    const turns = await Promise.all([one.take(key, long), other.take(key, long)])
    const [turn] = turns.filter(taken => taken !== null)
    expect(turns.filter(taken => taken !== null)).toHaveLength(1)
    await turn?.giveBack()
    expect(await other.take(key, long)).toMatchObject({ fence: 2 })
  })

  test('[SCALE-3] whoever lost its turn cannot prolong it, nor write under it', async () => {
    const database = await open()
    const paused = await sqlLeases(database, 'paused').take(key, long)
    await expire(database)
    const next = await sqlLeases(database, 'next').take(key, long)
    if (!paused || !next) throw new Error('both had a turn')
    expect(next.fence).toBeGreaterThan(paused.fence)
    expect(await paused.renew()).toBe(false)
    expect(await next.renew()).toBe(true)
    const write = (fence: typeof next) => database.transaction('any', at => holdFence(at, fence))
    await expect(write(paused)).rejects.toThrow(StaleLease)
    await write(next)
    await paused.giveBack()
    expect(await next.renew(), 'the stale one gave back nothing').toBe(true)
  })

  test('[SCALE-3] another job is another turn', async () => {
    const leases = sqlLeases(await open(), 'one')
    expect(await leases.take(key, long)).not.toBeNull()
    expect(await leases.take('day/other', long)).not.toBeNull()
  })
})
