import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sqlSnapshotStore } from '../../../server/adapters/sql/snapshot-store.ts'
import { openDatabase } from '../../../server/adapters/sqlite/open-database.ts'
import { snapshotMigrations } from '../../../server/adapters/sqlite/snapshot-schema.ts'
import { canonicalJson } from '../../../server/room/canonical-json.ts'
import { cutBoard } from '../../../server/snapshot/cut-board.ts'
import { keepBoard } from '../../../server/snapshot/keep-board.ts'
import { readKeptDelta } from '../../../server/snapshot/kept-delta.ts'
import { readKeptBoard } from '../../../server/snapshot/read-board.ts'
import type { KeptSnapshot } from '../../../server/snapshot/snapshot-store.ts'
import { createProjector } from '../../../shared/board/project-board.ts'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import { CalendarDate, type Instant } from '../../../shared/calendar/date.ts'
import { CampaignId, SnapshotId, UserId } from '../../../shared/ids.ts'
import { freezeBoard } from '../../../shared/snapshot/freeze-board.ts'
import { seededBoard } from '../../snapshot/seeded-days.ts'
import { createRandom } from '../../support/random.ts'
import { buildBusyBoard } from './busy-board.ts'
import { markRed, workADay } from './busy-day.ts'
import { openWriter } from './office-words.ts'

const campaign = CampaignId.parse('bench')
const firstDay = CalendarDate.parse('2021-01-01')
const cards = 2000
const days = Number(process.env.DAYS ?? 365)
const changedADay = 30

/**
 * A year of a large board kept day by day: what it costs to keep and to read, beside a gzip of the whole board each day. `people`: only what
 * people change; `nights`: and the mark every red card gets at midnight.
 */
export async function benchSnapshots(only?: string) {
  const figures: Record<string, object> = {}
  for (const way of ['people', 'nights'])
    if (!only || only === way) figures[way] = await keepAYear(way === 'nights')
  console.table(figures)
  return figures
}

async function keepAYear(marks: boolean) {
  const dir = mkdtempSync(join(tmpdir(), 'guatu-bench-'))
  const database = openDatabase(dir, snapshotMigrations)
  const store = sqlSnapshotStore(database)
  const random = createRandom(365)
  const writer = openWriter(random)
  const { plan } = seededBoard(campaign, 'Asia/Shanghai', 0)
  const { doc, ids } = buildBusyBoard(plan, { cards, firstDay, days, random, writer })
  const projector = createProjector(doc, firstDay)
  const times = { judge: [] as number[], cut: [] as number[], keep: [] as number[] }
  const bytes: number[] = []
  const gzips: number[] = []
  const reds: number[] = []
  let red: readonly string[] = []
  for (let n = 0; n < days; n++) {
    const day = addDays(firstDay, n)
    doc.transact(() => workADay({ doc, ids, day, random, writer }, changedADay, red))
    const board = timed(times.judge, () => {
      projector.setToday(day)
      return freezeBoard(doc, projector.view())
    })
    const cut = await timedLater(times.cut, () => cutBoard(board))
    const said = {
      id: SnapshotId.parse(`s${n}`),
      campaign,
      reason: 'day' as const,
      meeting: null,
      at: n as Instant,
      takenAt: n as Instant,
      day,
      seq: n + 1,
      epoch: 'e',
    }
    bytes.push((await timedLater(times.keep, () => keepBoard(store, said, UserId.parse('u'), cut))).bytes)
    gzips.push(gzipSync(canonicalJson(board)).length)
    red = Object.keys(board.standing).filter(id => board.standing[id]?.lamp === 'red')
    reds.push(red.length)
    if (marks) doc.transact(() => markRed(doc, board))
    if (n % 60 === 0)
      console.log(
        `day ${n}: ${kb(bytes.at(-1) ?? 0)} KB, ${red.length} red, gzip ${kb(gzips.at(-1) ?? 0)} KB`,
      )
  }
  const kept = await store.kept(campaign, 'day')
  const read: number[] = []
  const delta: number[] = []
  const deltaBytes: number[] = []
  const zip: number[] = []
  for (let part = 0.05; part < 1; part += 0.1) {
    const at = Math.max(1, Math.floor(part * days))
    const [before, after] = [kept[at - 1], kept[at]] as [KeptSnapshot, KeptSnapshot]
    const whole = await timedLater(read, () => readKeptBoard(store, campaign, after.facts.id))
    timed(zip, () => gzipSync(whole?.json ?? ''))
    const json = await timedLater(delta, () => readKeptDelta(store, campaign, before, after))
    deltaBytes.push(gzipSync(json).length)
  }
  await database.close()
  rmSync(dir, { recursive: true })
  const total = sum(bytes)
  const whole = sum(gzips)
  return {
    cards,
    days,
    changedADay,
    redMedian: median(reds),
    firstDayKb: kb(bytes[0] ?? 0),
    laterDayKb: kb(median(bytes.slice(1))),
    yearMb: kb(total) / 1000,
    wholeGzipADayKb: kb(median(gzips)),
    wholeGzipYearMb: kb(whole) / 1000,
    timesLess: Number((whole / total).toFixed(1)),
    judgeMs: median(times.judge),
    cutMs: median(times.cut),
    keepMs: median(times.keep),
    gzipWholeMs: median(zip),
    readMs: median(read),
    deltaMs: median(delta),
    deltaKb: kb(median(deltaBytes)),
  }
}

function timed<T>(into: number[], work: () => T): T {
  const begun = performance.now()
  const result = work()
  into.push(performance.now() - begun)
  return result
}

async function timedLater<T>(into: number[], work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  const result = await work()
  into.push(performance.now() - begun)
  return result
}

const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0)
const median = (of: readonly number[]): number =>
  Math.round(of.toSorted((a, b) => a - b)[of.length >> 1] ?? 0)
const kb = (bytes: number): number => Math.round(bytes / 100) / 10
