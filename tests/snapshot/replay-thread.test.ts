import { hash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlJournalPast } from '../../server/adapters/sql/journal-past.ts'
import type { JournalPast } from '../../server/snapshot/journal-past.ts'
import { replayThread } from '../../server/snapshot/replay-thread.ts'
import { openReplays, type PastAsk } from '../../server/snapshot/replays.ts'
import { CalendarDate, type Instant } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'
import { createRandom } from '../support/random.ts'
import { makeDataDir } from '../support/rooms.ts'
import { actSomehow, seededBoard } from './seeded-days.ts'
import { openProgram, type StagedProgram, standingClock } from './stage.ts'

const campaign = CampaignId.parse('xuancheng')
const day = CalendarDate.parse('2021-09-29')
const clock = standingClock(Date.parse('2021-09-29T09:00:00+08:00') as Instant)
const dir = makeDataDir()
let program: StagedProgram
let past: JournalPast
let ask: (seq: number) => PastAsk

beforeAll(async () => {
  program = openProgram(dir.path, 'a', clock.behind(0))
  const { plan, doc } = seededBoard(campaign, 'Asia/Shanghai', 10)
  await program.create(plan, doc)
  const random = createRandom(7)
  for (let n = 0; n < 12; n++) await actSomehow(program, campaign, random, 10, day)
  past = sqlJournalPast(program.database)
  const first = await past.first(campaign)
  if (!first) throw new Error('no journal')
  ask = seq => ({ campaign, epoch: first.epoch, seq, day })
}, 60_000)
afterAll(async () => {
  await program.close()
  dir.remove()
})

const sha = (bytes: Uint8Array) => hash('sha256', bytes, 'hex')

test('[SNAP-1] a board replayed in the thread is the one replayed here, to the letter', async () => {
  const thread = replayThread(past)
  const here = openReplays(past)
  for (const seq of [1, 5, 8, 3]) {
    const [there, mine] = [await thread.cut(ask(seq)), await here.cut(ask(seq))]
    expect(there).toEqual(mine)
    const buckets = there.buckets.map(part => part.name)
    expect(await thread.entries(campaign, there.root.name, buckets)).toEqual(
      await here.entries(campaign, mine.root.name, buckets),
    )
    expect(sha(await thread.json(ask(seq)))).toBe(there.sha256)
  }
  await thread.close()
})

test('[SNAP-1] a replay that fails is said to, and the next question is answered as if nothing had been', async () => {
  let broken = true
  const dying: JournalPast = {
    ...past,
    // no update anybody can read
    updates: async (...args) => {
      const rows = await past.updates(...args)
      return broken
        ? rows.map(row => ({ ...row, update: Uint8Array.of(255, 255, 255, 255, 255, 255) }))
        : rows
    },
  }
  const thread = replayThread(dying)
  await expect(thread.cut(ask(5))).rejects.toThrow()
  broken = false
  expect((await thread.cut(ask(5))).sha256).toBe((await openReplays(past).cut(ask(5))).sha256)
  await thread.close()
  await expect(thread.cut(ask(5))).rejects.toThrow('closed')
})

test('[SNAP-1] what is asked when the thread ends is refused with the reason, not left open', async () => {
  let reached: () => void = () => {}
  const asked = new Promise<void>(resolve => {
    reached = resolve
  })
  const updates = () => {
    reached()
    return new Promise<never>(() => {})
  }
  const thread = replayThread({ ...past, updates })
  const answer = expect(thread.json(ask(5))).rejects.toThrow('the replay thread has ended')
  await asked
  await thread.close()
  await answer
})

test('the parts of another board than the one cut last are refused: a new thread knows nothing', async () => {
  const thread = replayThread(past)
  const { root, buckets } = await thread.cut(ask(5))
  await thread.cut(ask(6))
  await expect(
    thread.entries(
      campaign,
      root.name,
      buckets.map(part => part.name),
    ),
  ).rejects.toThrow('another one')
  await thread.close()
})

test('[HIST-1] a replay begins at the nearest start; one that is spoilt is passed over', async () => {
  const starts: number[] = []
  const from: number[] = []
  const watched: JournalPast = {
    ...past,
    updates: (of, range) => {
      from.push(range.after)
      return past.updates(of, range)
    },
    keepStart: async (of, epoch, start) => {
      starts.push(start.seq)
      await past.keepStart(of, epoch, start)
    },
  }
  const whole = sha(await openReplays(watched, 4).json(ask(11)))
  expect(starts.length).toBeGreaterThan(0)
  from.length = 0
  expect(sha(await openReplays(watched, 4).json(ask(11)))).toBe(whole)
  expect(from.every(seq => seq >= Math.min(...starts))).toBe(true)
  await program.database.exclusive(handle => handle.exec("update replayStart set state = x'00'"))
  expect(sha(await openReplays(watched, 4).json(ask(11)))).toBe(whole)
  expect(from).toContain(0)
})
