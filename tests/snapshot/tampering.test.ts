import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyCampaign } from '../../server/adapters/sql/verify-campaign.ts'
import { strayRows, verifyPast } from '../../server/adapters/sql/verify-snapshots.ts'
import { allMigrations } from '../../server/adapters/sqlite/all-migrations.ts'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { signingKey } from '../../server/program/signing-key.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'
import { people } from '../support/build-board.ts'
import { createRandom, type Random } from '../support/random.ts'
import { makeDataDir } from '../support/rooms.ts'
import { actSomehow, seededBoard } from './seeded-days.ts'
import { openProgram, standingClock } from './stage.ts'

const campaign = CampaignId.parse('xuancheng')
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9))
const start = Date.parse('2021-09-29T09:00:00+08:00')
const day = 86_400_000
const dir = makeDataDir()
const whole = join(dir.path, 'guatu.db')
let copies = 0

beforeAll(async () => {
  console.info(`tampering, seed ${seed}`)
  const random = createRandom(seed)
  const clock = standingClock(start as Instant)
  const program = openProgram(dir.path, 'a', clock.behind(0))
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
}, 60_000)
afterAll(dir.remove)

/** A copy of the whole story with its guards taken off and something done to it. */
function tampered(act: (handle: DatabaseSync) => void): string {
  const copy = join(dir.path, `copy-${++copies}`)
  mkdirSync(copy)
  copyFileSync(whole, join(copy, 'guatu.db'))
  const handle = new DatabaseSync(join(copy, 'guatu.db'))
  const triggers = handle.prepare("select name from sqlite_schema where type = 'trigger'").all()
  for (const { name } of triggers) handle.exec(`drop trigger ${name}`)
  act(handle)
  handle.close()
  return copy
}

/** What `npm run verify` would say, a line each. */
async function verified(dataDir: string): Promise<string[]> {
  const database = openDatabase(dataDir, allMigrations)
  const lines: string[] = []
  const verdict = await verifyCampaign(database, campaign)
  if (!verdict.whole) lines.push(`journal ${verdict.seq}`)
  for await (const { day: on, what } of verifyPast(database, signingKey(dir.path), campaign))
    lines.push(`${on ?? ''} ${what}`.trim())
  lines.push(...(await strayRows(database)))
  await database.close()
  return lines
}

const tables = ['journal', 'change', 'dailyHead', 'snapshot', 'snapshotPart'] as const
type Table = (typeof tables)[number]
type Row = Record<string, unknown>

/** The words that name a row, as it was or as it has become. */
const naming: Readonly<Record<Table, (row: Row) => string>> = {
  journal: row => `journal ${row.seq}`,
  change: row => `journal ${row.seq}`,
  dailyHead: row => `${row.day} dailyHead`,
  snapshot: row => `${row.day} snapshot ${row.ord} ${row.id}`,
  snapshotPart: row => `part ${row.name}`,
}

/** One byte of one value of one row, changed as somebody with the file and an editor would. */
function changeOneByte(handle: DatabaseSync, table: Table, random: Random): string[] {
  const columns = handle.prepare(`pragma table_info(${table})`).all()
  const keys = columns.filter(one => Number(one.pk) > 0).map(one => String(one.name))
  const rows: Row[] = handle.prepare(`select * from ${table} where campaign = '${campaign}'`).all()
  for (;;) {
    const before = random.pick(rows)
    const column = String(random.pick(columns).name)
    const after = otherByOneByte(before[column], random)
    if (after === null) continue
    const where = keys.map(key => `${key} = ?`).join(' and ')
    const values = keys.map(key => before[key] as SQLInputValue)
    try {
      handle.prepare(`update ${table} set ${column} = ? where ${where}`).run(after, ...values)
    } catch {
      continue // there is a row of that key already
    }
    const name = naming[table]
    const stray = column === 'campaign' ? [`${table} ${after}`] : []
    return [name(before), name({ ...before, [column]: after }), ...stray]
  }
}

function otherByOneByte(value: unknown, random: Random): SQLInputValue | null {
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

test('[SNAP-2] [AUD-1] the story as it was written is whole', async () => {
  expect(await verified(tampered(() => {}))).toEqual([])
})

describe.each(tables)('one byte of %s', table => {
  test('[SNAP-2] [AUD-1] changed anywhere, is found and named', async () => {
    const random = createRandom(seed + tables.indexOf(table))
    for (let n = 0; n < 12; n++) {
      let names: string[] = []
      const copy = tampered(handle => {
        names = changeOneByte(handle, table, random)
      })
      const lines = await verified(copy)
      expect(
        lines.filter(line => names.includes(line)),
        `${names} in ${lines}`,
      ).not.toEqual([])
    }
  }, 30_000)
})

describe('rewriting the past with its hashes', () => {
  test.each([
    ['a snapshot left out', 'delete from snapshot where ord = 2'],
    ['a part left out', 'delete from snapshotPart where name = (select min(name) from snapshotPart)'],
    ['a sealed day left out', "delete from dailyHead where day = '2021-09-30'"],
    ['the newest change left out', 'delete from journal where seq = (select max(seq) from journal)'],
  ])('[SNAP-2] %s is noticed', async (_, sql) => {
    expect(await verified(tampered(handle => handle.exec(sql)))).not.toEqual([])
  })
})
