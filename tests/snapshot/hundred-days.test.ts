import { hash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { verifyCampaign } from '../../server/adapters/sql/verify-campaign.ts'
import { verifyPast } from '../../server/adapters/sql/verify-snapshots.ts'
import { signingKey } from '../../server/program/signing-key.ts'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'
import { freezeBoard } from '../../shared/snapshot/freeze-board.ts'
import { thawBoard } from '../../shared/snapshot/open-past.ts'
import type { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import { createRandom } from '../support/random.ts'
import { makeDataDir } from '../support/rooms.ts'
import { type OtherProcess, startOther } from './other-process.ts'
import { actSomehow, seededBoard } from './seeded-days.ts'
import { openProgram, type StagedProgram, standingClock } from './stage.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9))
const random = createRandom(seed)
const cards = 120
const hour = 3_600_000
/** In Beirut clocks go back at the midnight that ends 30 October, so that day has 25 hours and its midnight comes twice. */
const campaigns = [
  { id: CampaignId.parse('shanghai'), zone: 'Asia/Shanghai' },
  { id: CampaignId.parse('beirut'), zone: 'Asia/Beirut' },
] as const
const begun = Date.parse('2021-09-23T09:00:00+03:00')
const days = Number(process.env.DAYS ?? 100)
/** Nobody works and nothing runs over three midnights of both campaigns. */
const down = { from: begun + 40.2 * 24 * hour, to: begun + 43.1 * 24 * hour }

const dir = makeDataDir()
const clock = standingClock(begun as Instant)
let programs: StagedProgram[] = []
let failures: unknown[] = []
let acts = 0
let other: OtherProcess | null = null
let looks = 0
/** Some midnights a third server asks, too, in a process of its own. */
const withOther = { from: 10, to: 18 }

const dayIn = (zone: string, at: number): CalendarDate => {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  return parts.format(at) as CalendarDate
}

/** Two servers on one database; the second one's clock is three seconds behind. */
async function openBoth(): Promise<void> {
  programs = [openProgram(dir.path, 'a', clock.behind(0)), openProgram(dir.path, 'b', clock.behind(3000))]
  // a hundred days of commits are not to wait for the disk
  for (const { database } of programs)
    await database.exclusive(handle => handle.exec('pragma synchronous = off'))
}

async function closeBoth(): Promise<void> {
  for (const program of programs) {
    failures = [...failures, ...program.failures]
    await program.close()
  }
  programs = []
}

/** The whole story as moments in order: people act, often close to a midnight; after each midnight both servers look. */
function story() {
  const moments: { readonly at: number; readonly what: 'act' | 'look'; readonly campaign: number }[] = []
  for (let n = 0; n < days; n++)
    for (const [index, { zone }] of campaigns.entries()) {
      const midnight = midnightAfter(zone, begun + n * 24 * hour)
      moments.push({ at: midnight + random.below(30_000), what: 'look', campaign: index })
      for (let k = random.below(4); k > 0; k--)
        moments.push({ at: begun + n * 24 * hour + random.below(24 * hour), what: 'act', campaign: index })
      for (const near of [-1, 0, 1, 1 + random.below(30_000), -random.below(2000)])
        if (random.below(2) === 0) moments.push({ at: midnight + near, what: 'act', campaign: index })
    }
  return moments.sort((a, b) => a.at - b.at).filter(({ at }) => at < down.from || at > down.to)
}

/** Found the slow way: the first quarter of an hour with another date. */
function midnightAfter(zone: string, at: number): number {
  const day = dayIn(zone, at)
  let next = Math.ceil(at / 900_000) * 900_000
  while (dayIn(zone, next) === day) next += 900_000
  return next
}

beforeAll(async () => {
  console.info(`hundred days, seed ${seed}`)
  await openBoth()
  const [first] = programs
  for (const { id, zone } of campaigns) {
    const { plan, doc } = seededBoard(id, zone, cards)
    await first?.create(plan, doc)
  }
  let wasDown = false
  for (const { at, what, campaign } of story()) {
    clock.set(at)
    if (!wasDown && at > down.to) {
      wasDown = true
      await closeBoth()
      await openBoth()
      await Promise.all(programs.map(program => program.look()))
    }
    if (what === 'look') await lookAt(at)
    else await act(campaign, at)
  }
  // one more look each: who lost a race comes back to it
  clock.set(clock.now() + 10_000)
  for (const program of programs) await program.look()
}, 300_000)
afterAll(async () => {
  await closeBoth()
  dir.remove()
})

/** Mostly both at once; now and then one finds that the other has been there. */
async function lookAt(at: number): Promise<void> {
  looks += 1
  if (looks === withOther.from) other = await startOther(dir.path)
  if (other) {
    const [theirs] = await Promise.all([other.look(at), ...programs.map(program => program.look())])
    failures = [...failures, ...theirs]
    if (looks < withOther.to) return
    await other.end()
    other = null
    return
  }
  if (at % 3 > 0) await Promise.all(programs.map(program => program.look()))
  else for (const program of programs) await program.look()
}

async function act(index: number, at: number): Promise<void> {
  const campaign = campaigns[index]
  if (!campaign) return
  // most are at the first server; a board that just lost a race is asked once more
  const program = programs[random.below(4) === 0 ? 1 : 0]
  if (program && (await actSomehow(program, campaign.id, random, cards, dayIn(campaign.zone, at)))) acts += 1
}

interface JournalRow {
  readonly seq: number
  readonly at: number
  readonly act: string
  readonly bytes: Uint8Array
}
const journalOf = (id: string): Promise<JournalRow[]> =>
  onDisk(`select seq, at, act, bytes from journal where campaign = '${id}' order by seq`)
const onDisk = async <T>(sql: string): Promise<T[]> =>
  ((await programs[0]?.database.exclusive(handle => handle.prepare(sql).all())) ?? []) as T[]
const keptBy = async (id: CampaignId, reason: SnapshotFacts['reason']): Promise<SnapshotFacts[]> =>
  [...((await programs[0]?.snapshots.store.list(id, reason)) ?? [])].reverse()

describe.each(campaigns)('a hundred days in $zone', ({ id, zone }) => {
  test('[SNAP-1] each local day that ended has exactly one daily snapshot, at the midnight that ended it', async () => {
    const facts = await keptBy(id, 'day')
    const expected: CalendarDate[] = []
    for (let at = begun; dayIn(zone, at) < dayIn(zone, clock.now()); at = midnightAfter(zone, at))
      expected.push(dayIn(zone, at))
    expect(facts.map(one => one.day)).toEqual(expected)
    expect(expected.length).toBeGreaterThanOrEqual(days - 1)
    for (const { at, day, takenAt } of facts) {
      expect(dayIn(zone, at - 1)).toBe(day)
      expect(dayIn(zone, at)).not.toBe(day)
      expect(takenAt).toBeGreaterThanOrEqual(at)
    }
    expect(acts).toBeGreaterThan(days * 2)
  })

  test('[SNAP-1] three days the server was down are there too, with the board of before', async () => {
    const late = (await keptBy(id, 'day')).filter(one => one.takenAt - one.at > 2 * hour)
    expect(late.length).toBeGreaterThanOrEqual(2)
    expect(late.every(one => one.at > down.from && one.at < down.to)).toBe(true)
    expect(new Set(late.slice(1).map(one => one.seq)).size).toBe(1)
  })

  test('[SNAP-1] each is what the journal says of that midnight, letter by letter', async () => {
    const rows = await journalOf(id)
    const doc = new Y.Doc()
    let projector: ReturnType<typeof createProjector> | null = null
    let next = 0
    for (const facts of await keptBy(id, 'day')) {
      for (let row = rows[next]; row && dayIn(zone, row.at) <= facts.day; row = rows[next]) {
        Y.applyUpdate(doc, row.bytes)
        next += 1
      }
      expect(facts.seq).toBe(rows[next - 1]?.seq)
      projector ??= createProjector(doc, facts.day)
      projector.setToday(facts.day)
      const said = canonicalJson(freezeBoard(doc, projector.view()))
      expect(hash('sha256', said, 'hex')).toBe(facts.sha256)
      expect((await programs[1]?.snapshots.board(id, facts.id))?.json).toBe(said)
    }
  }, 120_000)

  test('[SNAP-1] 旬 and month ones hold the same board as the day they end with, and add nothing', async () => {
    const daily = new Map((await keptBy(id, 'day')).map(one => [one.day, one]))
    const isXun = (day: string) => /-(10|20)$/.test(day) || isMonth(day)
    const isMonth = (day: string) => /(09-30|10-31|11-30|12-31)$/.test(day)
    for (const [reason, ends] of [
      ['xun', isXun],
      ['month', isMonth],
    ] as const) {
      const facts = await keptBy(id, reason)
      expect(facts.map(one => one.day)).toEqual([...daily.keys()].filter(ends))
      for (const one of facts) {
        const { seq, sha256, at } = one
        expect(daily.get(one.day)).toMatchObject({ seq, sha256, at })
      }
    }
  })

  test('[LAMP-5] the days a card ended red are those its mark counts, however many servers asked', async () => {
    const facts = await keptBy(id, 'day')
    const red = new Map<string, number>()
    let board = null
    for (const { id: snapshot } of facts) {
      const kept = await programs[0]?.snapshots.board(id, snapshot)
      board = JSON.parse(kept?.json ?? '')
      for (const [card, { lamp }] of Object.entries<{ lamp: string }>(board.standing))
        if (lamp === 'red') red.set(card, (red.get(card) ?? 0) + 1)
    }
    const moment = await programs[0]?.snapshots.moments.read(id, zone, { at: clock.now() })
    if (!moment || !('json' in moment)) throw new Error('the last moment cannot be read')
    const view = thawBoard(JSON.parse(Buffer.from(moment.json).toString()))
    for (const card of [...view.cards, ...view.deleted])
      expect(card.lagged?.days ?? 0).toBe(red.get(card.id) ?? 0)
    expect(red.size).toBeGreaterThan(10)
  }, 120_000)

  test('[SNAP-2] the chain and every snapshot are whole', async () => {
    const [program] = programs
    if (!program) throw new Error('no program')
    expect(await verifyCampaign(program.database, id)).toMatchObject({ whole: true })
    const findings: unknown[] = []
    for await (const finding of verifyPast(program.database, signingKey(dir.path), id)) findings.push(finding)
    expect(findings).toEqual([])
  }, 120_000)
})

test('[SNAP-1] servers that asked at once, one of them in a process of its own, hindered nobody: what failed was a lost race, and was made up for', () => {
  for (const failure of failures) expect(String(failure)).toMatch(/busy|locked|UNIQUE/)
  expect(looks).toBeGreaterThan(withOther.to)
})
