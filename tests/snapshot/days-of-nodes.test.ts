import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import * as Y from 'yjs'
import { openPostgres, type PostgresDatabase } from '../../server/adapters/postgres/open-database.ts'
import { verifyCampaign } from '../../server/adapters/sql/verify-campaign.ts'
import { strayRows, verifyPast } from '../../server/adapters/sql/verify-snapshots.ts'
import { StaleLease } from '../../server/job/ports.ts'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import { makeSigningKey, readSigningKey } from '../../server/room/daily-head.ts'
import type { SnapshotStore } from '../../server/snapshot/snapshot-store.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { zoneNamed } from '../../shared/calendar/zone.ts'
import { CampaignId } from '../../shared/ids.ts'
import { freezeBoard } from '../../shared/snapshot/freeze-board.ts'
import type { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import { date } from '../support/build-board.ts'
import { freshPostgresUrl } from '../support/databases.ts'
import { createRandom } from '../support/random.ts'
import { actSomehow, seededBoard } from './seeded-days.ts'
import { openProgramOver, type StagedProgram, standingClock } from './stage.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9))
const random = createRandom(seed)
const campaign = CampaignId.parse('nodes')
const cards = 20
const firstDay = date('2021-09-24')
const days = Array.from({ length: 12 }, (_, n) => addDays(firstDay, n))
/** The paused node had the turn at these midnights; with the first of them 旬 and month end as well. */
const pausedNights: readonly CalendarDate[] = [date('2021-09-30'), date('2021-10-03')]

const zone = zoneNamed('Asia/Shanghai')
const startOf = (day: CalendarDate): number => zone?.startOf(day) ?? Number.NaN
const clock = standingClock((startOf(firstDay) + 9 * 3_600_000) as Instant)
const key = readSigningKey(makeSigningKey())

/** Holds a node up between the parts of a snapshot and its row, as a process that is stopped there; what came of it is noted. */
const held = { next: null as PromiseWithResolvers<void> | null, at: Promise.withResolvers<void>() }
const refused: unknown[] = []
/** What people did that was taken, at each of the two nodes. */
const acts = [0, 0]
const holdUp = (store: SnapshotStore): SnapshotStore => ({
  ...store,
  async add(snapshot, fence) {
    if (held.next) {
      held.at.resolve()
      await held.next.promise
    }
    return store.add(snapshot, fence).catch(cause => {
      refused.push(cause)
      throw cause
    })
  },
})

type Node = StagedProgram<PostgresDatabase>
let nodes: readonly [Node, Node, Node]

async function openNodes(): Promise<void> {
  const url = await freshPostgresUrl()
  const open = async (name: string, behindMs: number, before?: (store: SnapshotStore) => SnapshotStore) => {
    const database = await openPostgres({ url, onError: () => undefined })
    return openProgramOver(database, { name, clock: clock.behind(behindMs), key, ...(before && { before }) })
  }
  nodes = [await open('a', 0), await open('b', 3000), await open('p', 0, holdUp)]
}

describe.skipIf(inject('postgresUrl') === null)('twelve days of two nodes, and of one that is paused', () => {
  beforeAll(async () => {
    console.info(`days of nodes, seed ${seed}`)
    await openNodes()
    const { plan, doc } = seededBoard(campaign, 'Asia/Shanghai', cards)
    await nodes[0].create(plan, doc)
    for (const day of days) await liveThrough(day)
  }, 120_000)
  afterAll(async () => {
    for (const node of nodes) await node.close()
  })

  test('[SCALE-3] [SNAP-1] each day that ended has exactly one daily snapshot, and 旬 and month theirs', async () => {
    for (const taken of acts) expect(taken).toBeGreaterThan(days.length)
    expect((await keptBy('day')).map(one => one.day)).toEqual(days)
    expect((await keptBy('xun')).map(one => one.day)).toEqual(['2021-09-30'])
    expect((await keptBy('month')).map(one => one.day)).toEqual(['2021-09-30'])
  })

  test('[SCALE-3] a node that was paused with the turn and goes on writes nothing', async () => {
    expect(refused).toHaveLength(pausedNights.length)
    for (const cause of refused) expect(cause).toBeInstanceOf(StaleLease)
    const all = await nodes[0].snapshots.store.list(campaign)
    const ofThoseNights = all.filter(({ day }) => pausedNights.includes(day))
    expect(ofThoseNights).toHaveLength(pausedNights.length + 2)
    for (const { id } of ofThoseNights) expect(id).toMatch(/^[ab]/)
  })

  test('[SNAP-1] each is what the journal says of its midnight, on whichever node it is read', async () => {
    const { rows } = await sql<{ at: number; bytes: Uint8Array }>`
      select at, bytes from journal where campaign = ${campaign} order by seq
    `.execute(nodes[0].database.kysely)
    const doc = new Y.Doc()
    const projector = createProjector(doc, firstDay)
    for (const { id, day, sha256 } of await keptBy('day')) {
      for (const row of rows)
        if (row.at >= startOf(day) && row.at < startOf(addDays(day, 1))) Y.applyUpdate(doc, row.bytes)
      projector.setToday(day)
      const said = canonicalJson(freezeBoard(doc, projector.view()))
      expect(hash('sha256', said, 'hex')).toBe(sha256)
      for (const { snapshots } of nodes) expect((await snapshots.board(campaign, id))?.json).toBe(said)
    }
  })

  test('[LAMP-5] [SCALE-3] the night is written into the journal once a day, whoever did it', async () => {
    const { rows } = await sql<{ key: string }>`
      select key from outcome where campaign = ${campaign} and key like 'day/%' order by key
    `.execute(nodes[0].database.kysely)
    expect(rows.map(row => row.key)).toEqual(days.map(day => `day/${day}`))
  })

  test('[SNAP-2] [AUD-1] journal, seals and snapshots are whole, and nobody failed at anything', async () => {
    const [{ database }] = nodes
    expect(await verifyCampaign(database, campaign)).toMatchObject({ whole: true })
    const findings: unknown[] = []
    for await (const finding of verifyPast(database, key, campaign)) findings.push(finding)
    expect(findings).toEqual([])
    expect(await strayRows(database)).toEqual([])
    expect(nodes.flatMap(({ failures }) => failures)).toEqual([])
  })
})

async function liveThrough(day: CalendarDate): Promise<void> {
  const midnight = startOf(addDays(day, 1))
  const [a, b] = nodes
  for (let at = midnight - 4 * 3_600_000; at < midnight; at += 3_600_000) {
    clock.set(at + random.below(3_600_000))
    const taken = await Promise.all([a, b].map(node => actSomehow(node, campaign, random, cards, day)))
    taken.forEach((was, n) => {
      if (was) acts[n] = (acts[n] ?? 0) + 1
    })
  }
  clock.set(midnight + 5000)
  if (pausedNights.includes(day)) await withOnePaused(day)
  else await Promise.all(nodes.map(node => node.look()))
  for (const node of nodes) await node.look()
}

/** One node has the turn and stands still; the others take over when its lease has ended; then it goes on where it stood. */
async function withOnePaused(day: CalendarDate): Promise<void> {
  const [a, b, paused] = nodes
  const goOn = Promise.withResolvers<void>()
  held.next = goOn
  held.at = Promise.withResolvers()
  const looking = paused.look()
  await held.at.promise
  await Promise.all([a.look(), b.look()])
  expect((await keptBy('day')).at(-1)?.day).toBe(addDays(day, -1))
  // its lease runs out: the database's clock is past it
  await sql`update job set "leaseUntil" = 1 where key like ${`%${campaign}%`}`.execute(a.database.kysely)
  await Promise.all([a.look(), b.look()])
  expect((await keptBy('day')).at(-1)?.day).toBe(day)
  held.next = null
  goOn.resolve()
  await looking
}

const keptBy = async (reason: SnapshotFacts['reason']): Promise<SnapshotFacts[]> =>
  [...(await nodes[0].snapshots.store.list(campaign, reason))].reverse()
