import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Kysely, sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { verifyCampaign } from '../../../server/adapters/sql/verify-campaign.ts'
import { openDatabase } from '../../../server/adapters/sqlite/open-database.ts'
import { StartProblem } from '../../../server/program/start-problem.ts'
import { CampaignId } from '../../../shared/ids.ts'
import { buildCrowdedBoard } from '../../support/build-board.ts'
import { genesisEntry, makeDataDir, standRooms } from '../../support/rooms.ts'

const dirs: { remove(): void }[] = []
afterEach(() => {
  for (const dir of dirs.splice(0)) dir.remove()
})
function dataDir(): string {
  const dir = makeDataDir()
  dirs.push(dir)
  return dir.path
}
const campaign = CampaignId.parse('demo')

async function withARoom(path: string): Promise<void> {
  const stand = standRooms(path)
  await stand.rooms.create(campaign, genesisEntry(buildCrowdedBoard(3)))
  await stand.database.close()
}

test('a commit waits for the disk', async () => {
  const database = openDatabase(dataDir())
  const settings = await database.exclusive(db => [
    db.prepare('pragma journal_mode').get(),
    db.prepare('pragma synchronous').get(),
  ])
  expect(settings).toEqual([{ journal_mode: 'wal' }, { synchronous: 2 }])
  await database.close()
})

test.each<readonly [string, (file: string) => Promise<void> | void]>([
  ['a file that is no database', file => writeFileSync(file, '这不是数据库'.repeat(500))],
  [
    'a database with a damaged page',
    async file => {
      await withARoom(join(file, '..'))
      const bytes = readFileSync(file)
      bytes.fill(0xa5, 4096, 4096 * 6)
      writeFileSync(file, bytes)
    },
  ],
  [
    'a database of another program',
    file => {
      const other = new DatabaseSync(file)
      other.exec('create table recipes (id integer primary key)')
      other.close()
    },
  ],
  [
    'a database of a newer version',
    async file => {
      await openDatabase(join(file, '..'), [
        { name: 'room-999-future', sql: 'create table future (a)' },
      ]).close()
    },
  ],
])('%s is refused in one line and left as it is', async (_what, make) => {
  const dir = dataDir()
  const file = join(dir, 'guatu.db')
  await make(file)
  const before = readFileSync(file)
  expect(() => openDatabase(dir)).toThrow(StartProblem)
  expect(() => openDatabase(dir)).toThrow(/^[^\n]*guatu\.db[^\n]*$/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a step that fails leaves the schema as it was', async () => {
  const dir = dataDir()
  const steps = [
    { name: 'x-001', sql: 'create table x (a)' },
    { name: 'x-002', sql: 'this is no sql' },
  ]
  expect(() => openDatabase(dir, steps)).toThrow(StartProblem)
  const database = openDatabase(dir)
  const found = await database.exclusive(db =>
    db.prepare("select name from sqlite_schema where name = 'x'").all(),
  )
  expect(found).toEqual([])
  await database.close()
})

test('a directory that is not there is refused, not made', () => {
  const dir = dataDir()
  expect(() => openDatabase(join(dir, 'not-there'))).toThrow(StartProblem)
})

test('[AUD-1] nothing in the journal or its rows can be updated or deleted', async () => {
  const dir = dataDir()
  const stand = standRooms(dir)
  const genesis = genesisEntry(buildCrowdedBoard(3))
  await stand.rooms.create(campaign, {
    ...genesis,
    changes: [{ thing: 'plan', id: 'demo', field: 'campaign', before: null, after: 'x' }],
  })
  for (const table of ['journal', 'change'])
    for (const act of [`update ${table} set seq = 9`, `delete from ${table}`])
      await expect(
        stand.database.exclusive(db => db.exec(act)),
        act,
      ).rejects.toThrow('append-only')
  expect(await verifyCampaign(stand.database, campaign)).toMatchObject({ whole: true })
  await stand.database.exclusive(db =>
    db.exec('drop trigger change_never_update; update change set after = 1'),
  )
  expect(await verifyCampaign(stand.database, campaign)).toMatchObject({ whole: false, seq: 1 })
  await stand.database.close()
})

test('the journal never meets a transaction of Kysely half done', async () => {
  const database = openDatabase(dataDir(), [{ name: 'x-001', sql: 'create table x (a integer) strict' }])
  const kysely = database.kysely as Kysely<{ x: { a: number } }>
  const transaction = kysely.transaction().execute(async trx => {
    await trx.insertInto('x').values({ a: 1 }).execute()
    await trx.insertInto('x').values({ a: 2 }).execute()
    throw new Error('changed my mind')
  })
  const seen = database.exclusive(db => db.prepare('select count(*) n from x').get()?.n)
  await expect(transaction).rejects.toThrow('changed my mind')
  expect(await seen).toBe(0)
  expect((await sql<{ n: number }>`select count(*) as n from x`.execute(kysely)).rows).toEqual([{ n: 0 }])
  await database.close()
})
