import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { sharedClock } from '../../server/program/shared-clock.ts'
import { onEveryDatabase } from '../support/databases.ts'

onEveryDatabase('the clock of several nodes', open => {
  test('[SCALE-1] goes by the database, whatever this machine’s own clock says', async () => {
    const database = await open()
    const wrong = vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2100, 0))
    try {
      const clock = await sharedClock(database, cause => {
        throw cause
      })
      const { rows } = await sql<{ now: number }>`select ${database.now} as now`.execute(database.kysely)
      clock.stop()
      expect(Math.abs(clock.now() - Number(rows[0]?.now))).toBeLessThan(5000)
      expect(clock.today('Asia/Shanghai').slice(0, 4)).not.toBe('2100')
    } finally {
      wrong.mockRestore()
    }
  })
})
