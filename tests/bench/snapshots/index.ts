import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type * as Y from 'yjs'
import { openDatabase } from '../../../server/adapters/sqlite/open-database.ts'
import { snapshotMigrations } from '../../../server/adapters/sqlite/snapshot-schema.ts'
import { sqliteSnapshotStore } from '../../../server/adapters/sqlite/snapshot-store.ts'
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
import { cardOf } from '../../support/build-board.ts'
import { createRandom, type Random } from '../../support/random.ts'

const campaign = CampaignId.parse('bench')
const firstDay = CalendarDate.parse('2021-01-01')
const cards = 2000
const days = Number(process.env.DAYS ?? 365)
const changedADay = 30
/** A whole board is gzipped this often; a quarter of a second each would be most of the bench. */
const weighedEvery = 14

/** A year of a large board kept day by day: what it costs to keep and to read, beside a gzip of the whole board each day. */
export async function benchSnapshots() {
  const dir = mkdtempSync(join(tmpdir(), 'guatu-bench-'))
  const database = openDatabase(dir, snapshotMigrations)
  const store = sqliteSnapshotStore(database)
  const random = createRandom(365)
  const { doc } = seededBoard(campaign, 'Asia/Shanghai', cards)
  const projector = createProjector(doc, firstDay)
  const times = { judge: [] as number[], cut: [] as number[], keep: [] as number[] }
  const bytes: number[] = []
  const gzips: number[] = []
  for (let n = 0; n < days; n++) {
    const day = addDays(firstDay, n)
    doc.transact(() => changeSome(doc, random, day))
    const board = timed(times.judge, () => {
      projector.setToday(day)
      return freezeBoard(doc, projector.view())
    })
    const cut = await timedLater(times.cut, () => cutBoard(board))
    const facts = {
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
    bytes.push((await timedLater(times.keep, () => keepBoard(store, facts, UserId.parse('u'), cut))).bytes)
    if (n % weighedEvery === 0) gzips.push(gzipSync(canonicalJson(board)).length)
  }
  const kept = await store.kept(campaign, 'day')
  const read: number[] = []
  const delta: number[] = []
  const deltaBytes: number[] = []
  for (const at of [0.2, 0.4, 0.6, 0.8, 0.95].map(part => Math.floor(part * days))) {
    const [before, after] = [kept[at - 1], kept[at]] as [KeptSnapshot, KeptSnapshot]
    await timedLater(read, () => readKeptBoard(store, campaign, after.facts.id))
    const json = await timedLater(delta, () => readKeptDelta(store, campaign, before, after))
    deltaBytes.push(gzipSync(json).length)
  }
  await database.close()
  rmSync(dir, { recursive: true })
  const later = bytes.slice(1)
  const total = bytes.reduce((sum, one) => sum + one, 0)
  const whole = (gzips.reduce((sum, one) => sum + one, 0) / gzips.length) * days
  const figures = {
    cards,
    days,
    changedADay,
    firstDayKb: kb(bytes[0] ?? 0),
    laterDayKb: kb(median(later)),
    yearMb: kb(total) / 1000,
    wholeGzipADayKb: kb(whole / days),
    wholeGzipYearMb: kb(whole) / 1000,
    timesLess: Number((whole / total).toFixed(1)),
    judgeMs: median(times.judge),
    cutMs: median(times.cut),
    keepMs: median(times.keep),
    readMs: median(read),
    deltaMs: median(delta),
    deltaKb: kb(median(deltaBytes)),
  }
  console.table(figures)
  return figures
}

/** Thirty cards in three hundred: progress, a line in the notes, a claim, now and then a problem or another unit. */
function changeSome(doc: Y.Doc, random: Random, day: CalendarDate): void {
  for (let n = 0; n < changedADay; n++) {
    const card = cardOf(doc, `k${random.below(cards)}`)
    const at = Date.parse(day) + random.below(86_400_000)
    const by = { userId: `u${random.below(60)}`, name: '示例填报员', unitId: `u${random.below(16)}` }
    card.set('progress', random.below(101))
    if (n % 2 === 0) card.set(`return:${day}`, { by, at, unchanged: false })
    if (n % 5 === 0) card.set('claim:start', day)
    if (n % 7 === 0) {
      const notes = card.get('notes') as Y.Text
      notes.insert(notes.length, `${day} 已与有关单位对接，正在办理（示例）。`)
    }
    if (n % 10 === 0) card.set('leadUnitId', `u${random.below(16)}`)
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

const median = (of: readonly number[]): number =>
  Math.round(of.toSorted((a, b) => a - b)[of.length >> 1] ?? 0)
const kb = (bytes: number): number => Math.round(bytes / 100) / 10
