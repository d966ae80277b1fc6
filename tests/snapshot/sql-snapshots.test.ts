import { deflateRawSync } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import { describe, expect, inject, test } from 'vitest'
import { sqlLeases } from '../../server/adapters/sql/leases.ts'
import { rowHash, rowsStart } from '../../server/adapters/sql/snapshot-rows.ts'
import { sqlSnapshotStore } from '../../server/adapters/sql/snapshot-store.ts'
import type { SnapshotTables } from '../../server/adapters/sql/snapshot-tables.ts'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { snapshotMigrations } from '../../server/adapters/sqlite/snapshot-schema.ts'
import { type Lease, StaleLease } from '../../server/job/ports.ts'
import { type Part, partOf } from '../../server/snapshot/part.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { today } from '../support/build-board.ts'
import { onEveryDatabase, type TestDatabase } from '../support/databases.ts'
import { makeDataDir } from '../support/rooms.ts'
import { twoNodes } from '../support/two-nodes.ts'
import { campaign, describeSnapshotStore, keeper } from './snapshot-store-contract.ts'

const noGuard = {
  sqlite: 'drop trigger snapshotPart_never_update',
  postgres: 'alter table "snapshotPart" disable trigger user',
} as const

onEveryDatabase('snapshots', open => {
  describeSnapshotStore(async () => {
    const database = await open()
    return {
      store: sqlSnapshotStore(database),
      async spoil(name) {
        const db = database.kysely as Kysely<SnapshotTables>
        await sql.raw(noGuard[database.kind]).execute(db)
        await db
          .updateTable('snapshotPart')
          .set({ body: deflateRawSync('{}') })
          .where('name', '=', name)
          .execute()
      },
    }
  })

  test.each([
    'update snapshot set day = 0',
    'delete from snapshot',
    'update "snapshotPart" set crc = 0',
    'delete from "snapshotPart"',
  ])('[SNAP-2] the database itself refuses «%s»', async statement => {
    const { kysely } = await open()
    await sql`insert into snapshot values ('c', 1, 's', 'manual', null, 1, 1, '2021-10-29', 1, 'e', 'u', '00', '00', 1, '00')`.execute(
      kysely,
    )
    await sql`insert into "snapshotPart" values ('c', 'n', 1, ${Buffer.of(0)})`.execute(kysely)
    await expect(sql.raw(statement).execute(kysely)).rejects.toThrow('append-only')
  })

  test('parts beyond any limit of parameters are kept and read in one call', async () => {
    const store = sqlSnapshotStore(await open())
    const parts = manyParts(9000)
    expect(await store.keepParts(campaign, parts)).toBeGreaterThan(0)
    const names = parts.map(({ name }) => name)
    expect((await store.known(campaign, names)).size).toBe(parts.length)
    expect((await store.readParts(campaign, names)).get(names[8999] ?? '')).toBe('"示例8999"')
  })

  test('[SCALE-3] a turn that is over keeps no snapshot, not even one that is there already', async () => {
    const database = await open()
    const leases = sqlLeases(database, 'one')
    const store = sqlSnapshotStore(database)
    const keep = keeper(store)
    const old = await turn(leases.take('days/demo', 60_000))
    expect(await keep('s1', day(today), undefined, old)).toMatchObject({ id: 's1' })
    await old.giveBack()
    const next = await turn(leases.take('days/demo', 60_000))
    expect(next.fence).toBeGreaterThan(old.fence)
    for (const on of [today, addDays(today, 1)])
      await expect(keep('s2', day(on), undefined, old)).rejects.toThrow(StaleLease)
    expect(await store.list(campaign)).toHaveLength(1)
    expect(await keep('s3', day(addDays(today, 1)), undefined, next)).toMatchObject({ id: 's3' })
    await wholeChain(database, 2)
  })
})

describe.skipIf(inject('postgresUrl') === null)('two nodes at the same snapshots', () => {
  test('[SNAP-1] [SCALE-3] both keep the same days at once: one of each, in one chain', async () => {
    const databases = await twoNodes()
    const keeps = databases.map(database => keeper(sqlSnapshotStore(database)))
    const days = [0, 1, 2, 3, 4].map(n => addDays(today, n))
    const answers = await Promise.all(
      days.map((on, n) => Promise.all(keeps.map((keep, at) => keep(`${at}-${n}`, day(on))))),
    )
    for (const [one, other] of answers) expect(other).toEqual(one)
    await wholeChain(databases[0], days.length)
  })

  test('[SNAP-2] both keep the same parts at once, in other orders: each is kept, and counted, once', async () => {
    const [one, other] = (await twoNodes()).map(sqlSnapshotStore)
    if (!one || !other) throw new Error('two stores were asked for')
    const parts = manyParts(600)
    const apart = await Promise.all([
      one.keepParts(campaign, parts),
      other.keepParts(campaign, parts.toReversed()),
    ])
    const alone = sqlSnapshotStore((await twoNodes())[0])
    expect(apart[0] + apart[1]).toBe(await alone.keepParts(campaign, parts))
    expect(
      (
        await one.known(
          campaign,
          parts.map(({ name }) => name),
        )
      ).size,
    ).toBe(parts.length)
  })
})

test('snapshots of the first format stay as they were, beside the new ones', async () => {
  const dir = makeDataDir()
  const before = openDatabase(dir.path, snapshotMigrations.slice(0, 1))
  await before.exclusive(handle =>
    handle.exec(
      "insert into snapshot values ('s', 'c', 'manual', null, 1, '2021-10-29', 1, 'e', 'u', '00', 1, '{}', x'00')",
    ),
  )
  await before.close()
  const after = openDatabase(dir.path, snapshotMigrations)
  await after.exclusive(handle => {
    expect(handle.prepare('select id from snapshotV1').all()).toHaveLength(1)
    expect(handle.prepare('select id from snapshot').all()).toHaveLength(0)
    expect(() => handle.exec('delete from snapshotV1')).toThrow('append-only')
  })
  await after.close()
  dir.remove()
})

const day = (on: CalendarDate) => ({ reason: 'day' as const, day: on })

const manyParts = (count: number): Part[] => Array.from({ length: count }, (_, n) => partOf(`"示例${n}"`))

async function turn(taken: Promise<Lease | null>): Promise<Lease> {
  const lease = await taken
  if (!lease) throw new Error('nobody else has a turn')
  return lease
}

/** So many rows, each with the hash of itself and the one before. */
async function wholeChain({ kysely }: TestDatabase, length: number): Promise<void> {
  const rows = await (kysely as Kysely<SnapshotTables>)
    .selectFrom('snapshot')
    .selectAll()
    .orderBy('ord')
    .execute()
  expect(rows.map(({ ord }) => ord)).toEqual(Array.from({ length }, (_, at) => at + 1))
  let before = rowsStart(campaign)
  for (const row of rows) {
    expect(row.hash).toBe(rowHash(before, row))
    before = row.hash
  }
}
