import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AccessLog, verifyAccessLog } from '../../server/access/access-log.ts'
import type { AccessTables } from '../../server/access/tables.ts'
import { accessMigrations } from '../../server/adapters/sqlite/access-schema.ts'
import { type Database, openDatabase } from '../../server/adapters/sqlite/open-database.ts'

describe('[ACC-9] the access log', () => {
  let folder: string
  let database: Database
  let db: Kysely<AccessTables>
  let log: AccessLog
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guatu-log-'))
    database = openDatabase(folder, accessMigrations)
    db = database.kysely as Kysely<AccessTables>
    let now = 1000
    log = new AccessLog(db, () => (now += 1))
    const event = { kind: 'sign-in', actorId: 'u1', ip: '10.0.0.1', ok: true } as const
    await Promise.all(['甲', '乙', '丙', '丁'].map(actorName => log.append({ ...event, actorName })))
  })
  afterEach(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })

  test('keeps the order things were told in, and its chain holds', async () => {
    expect((await log.page(null, 10)).map(row => row.actorName)).toEqual(['丁', '丙', '乙', '甲'])
    expect(await verifyAccessLog(db)).toBeNull()
  })

  test('refuses to be changed or shortened', async () => {
    await expect(db.updateTable('accessEvent').set({ ok: 0 }).execute()).rejects.toThrow(/append-only/)
    await expect(db.deleteFrom('accessEvent').execute()).rejects.toThrow(/append-only/)
  })

  const behindItsBack: readonly [string, string, number][] = [
    ['a word changed', "update accessEvent set actorName = '某人' where seq = 2", 2],
    ['a failure made a success', 'update accessEvent set ok = 0 where seq = 3', 3],
    ['a row taken out', 'delete from accessEvent where seq = 2', 3],
  ]
  test.each(behindItsBack)('shows where it was changed behind its back: %s', async (_what, sql, seq) => {
    await database.exclusive(handle => {
      handle.exec('drop trigger accessEvent_never_update; drop trigger accessEvent_never_delete')
      handle.exec(sql)
    })
    expect(await verifyAccessLog(db)).toBe(seq)
  })
})
