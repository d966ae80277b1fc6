import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openPostgres } from '../../server/adapters/postgres/open-database.ts'
import { verifyCampaign } from '../../server/adapters/sql/verify-campaign.ts'
import { strayRows, verifyPast } from '../../server/adapters/sql/verify-snapshots.ts'
import { allMigrations } from '../../server/adapters/sqlite/all-migrations.ts'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { makeSigningKey, readSigningKey } from '../../server/room/daily-head.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'
import { people } from '../support/build-board.ts'
import { freshPostgresUrl, type TestDatabase } from '../support/databases.ts'
import { createRandom, type Random } from '../support/random.ts'
import { makeDataDir } from '../support/rooms.ts'
import { actSomehow, seededBoard } from './seeded-days.ts'
import { openProgramOver, standingClock } from './stage.ts'

const campaign = CampaignId.parse('xuancheng')
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9))
const start = Date.parse('2021-09-29T09:00:00+08:00')
const day = 86_400_000
const key = readSigningKey(makeSigningKey())

/** With the columns that name a row. */
const tables = {
  journal: ['campaign', 'seq'],
  change: ['campaign', 'seq', 'ord'],
  dailyHead: ['campaign', 'day'],
  snapshot: ['campaign', 'ord'],
  snapshotPart: ['campaign', 'name'],
} as const
type Table = keyof typeof tables
const tableNames = Object.keys(tables) as Table[]
type Row = Readonly<Record<string, unknown>>
type Undo = () => Promise<unknown>

/** The words that name a row, as it was or as it has become. */
const naming: Readonly<Record<Table, (row: Row) => string>> = {
  journal: row => `journal ${row.seq}`,
  change: row => `journal ${row.seq}`,
  dailyHead: row => `${row.day} dailyHead`,
  snapshot: row => `${row.day} snapshot ${row.ord} ${row.id}`,
  snapshotPart: row => `part ${row.name}`,
}

describe.each(['sqlite', 'postgres'] as const)('a story on %s', kind => {
  let dir: ReturnType<typeof makeDataDir>
  let database: TestDatabase

  describe.skipIf(kind === 'postgres' && inject('postgresUrl') === null)('with its guards taken off', () => {
    beforeAll(async () => {
      console.info(`tampering, seed ${seed}`)
      dir = makeDataDir()
      const url = kind === 'postgres' ? await freshPostgresUrl() : null
      const open = async (): Promise<TestDatabase> =>
        url === null ? openDatabase(dir.path, allMigrations) : openPostgres({ url, onError: () => undefined })
      await writeStory(await open())
      database = await open()
      await takeGuardsOff(database)
    }, 60_000)
    afterAll(async () => {
      await database.close()
      dir.remove()
    })

    test('[SNAP-2] [AUD-1] as it was written it is whole', async () => {
      expect(await verified(database)).toEqual([])
    })

    test.each(tableNames)(
      '[SNAP-2] [AUD-1] one byte of %s changed anywhere is found and named',
      async table => {
        const random = createRandom(seed + tableNames.indexOf(table))
        for (let n = 0; n < 12; n++) {
          const { names, undo } = await changeOneByte(database, table, random)
          const lines = await verified(database)
          expect(
            lines.filter(line => names.includes(line)),
            `${names} in ${lines}`,
          ).not.toEqual([])
          await undo()
        }
        expect(await verified(database)).toEqual([])
      },
      60_000,
    )

    test.each([
      ['a snapshot', 'snapshot', 'ord = 2'],
      ['a part', 'snapshotPart', 'name = (select min(name) from "snapshotPart")'],
      ['a sealed day', 'dailyHead', "day = '2021-09-30'"],
      ['the newest change', 'journal', 'seq = (select max(seq) from journal)'],
    ] as const)('[SNAP-2] %s left out is noticed', async (_, table, which) => {
      const undo = await leaveOut(database, table, which)
      expect(await verified(database)).not.toEqual([])
      await undo()
    })
  })
})

/** Three days of work, each with a snapshot somebody took; closes the database. */
async function writeStory(database: TestDatabase): Promise<void> {
  const random = createRandom(seed)
  const clock = standingClock(start as Instant)
  const program = openProgramOver(database, { name: 'a', clock: clock.behind(0), key })
  const { plan, doc } = seededBoard(campaign, 'Asia/Shanghai', 8)
  await program.create(plan, doc)
  for (let n = 0; n < 3; n++) {
    for (let k = 0; k < 4; k++) {
      clock.set(start + n * day + k * 60_000)
      await actSomehow(program, campaign, random, 8, CalendarDate.parse('2021-09-30'))
    }
    await program.snapshots.take(campaign, { reason: 'manual' }, people.dispatch)
    clock.set(start + n * day + 15 * 3_600_000 + 5000)
    await program.look()
  }
  expect(program.failures).toEqual([])
  await program.close()
}

async function takeGuardsOff({ kind, kysely }: TestDatabase): Promise<void> {
  for (const table of tableNames) {
    if (kind === 'postgres') await sql`alter table ${sql.table(table)} disable trigger user`.execute(kysely)
    else
      for (const act of ['update', 'delete'])
        await sql`drop trigger ${sql.table(`${table}_never_${act}`)}`.execute(kysely)
  }
}

/** What `npm run verify` would say, a line each. */
async function verified(database: TestDatabase): Promise<string[]> {
  const lines: string[] = []
  const verdict = await verifyCampaign(database, campaign)
  if (!verdict.whole) lines.push(`journal ${verdict.seq}`)
  for await (const { day: on, what } of verifyPast(database, key, campaign))
    lines.push(`${on ?? ''} ${what}`.trim())
  lines.push(...(await strayRows(database)))
  return lines
}

/** One byte of one value of one row, changed as somebody with the file and an editor would. */
async function changeOneByte({ kysely }: TestDatabase, table: Table, random: Random) {
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where campaign = ${campaign}`.execute(
    kysely,
  )
  const set = (column: string, value: unknown, row: Row) =>
    sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value} where ${rowIs(table, row)}`.execute(
      kysely,
    )
  for (;;) {
    const before = random.pick(rows)
    const column = random.pick(Object.keys(before))
    const value = otherByOneByte(before[column], random)
    if (value === null) continue
    const after = { ...before, [column]: value }
    try {
      await set(column, value, before)
    } catch {
      continue // there is a row of that key already
    }
    const name = naming[table]
    const stray = column === 'campaign' ? [`${table} ${value}`] : []
    const undo: Undo = () => set(column, before[column], after)
    return { names: [name(before), name(after), ...stray], undo }
  }
}

async function leaveOut({ kysely }: TestDatabase, table: Table, which: string): Promise<Undo> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${sql.raw(which)}`.execute(kysely)
  const [row] = rows
  if (!row) throw new Error(`there is no ${table} to leave out`)
  await sql`delete from ${sql.table(table)} where ${rowIs(table, row)}`.execute(kysely)
  const columns = sql.join(Object.keys(row).map(column => sql.ref(column)))
  return () =>
    sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(kysely)
}

const rowIs = (table: Table, row: Row) =>
  sql.join(
    tables[table].map(column => sql`${sql.ref(column)} = ${row[column]}`),
    sql` and `,
  )

function otherByOneByte(value: unknown, random: Random): number | string | Uint8Array | null {
  if (typeof value === 'number') return value ^ (1 << random.below(8)) || null
  if (typeof value === 'string' && value !== '') {
    const at = random.below(value.length)
    const char = value.charCodeAt(at)
    if (char > 126) return null
    return `${value.slice(0, at)}${String.fromCharCode(char === 126 ? 48 : char + 1)}${value.slice(at + 1)}`
  }
  if (!(value instanceof Uint8Array) || value.length === 0) return null
  const bytes = Uint8Array.from(value)
  const at = random.below(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
  return bytes
}
