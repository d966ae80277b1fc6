import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { CommandInput } from '../../../shared/board/command.ts'
import type { Instant } from '../../../shared/calendar/date.ts'
import { CampaignId } from '../../../shared/ids.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { seededBoard } from '../../snapshot/seeded-days.ts'
import { openProgram, type StagedProgram, standingClock } from '../../snapshot/stage.ts'
import { cardId } from '../../support/build-board.ts'
import { createRandom } from '../../support/random.ts'
import { makeDataDir } from '../../support/rooms.ts'

const campaign = CampaignId.parse('midnight')
const zone = 'Asia/Shanghai'
const cards = Number(process.env.CARDS ?? 5000)
const editEveryMs = 20
const begun = Date.parse('2021-10-25T09:00:00+08:00')
const day = 86_400_000

/**
 * How long the loop that serves the live boards is held while days a server slept through are taken, moments are read, and somebody goes on
 * editing. In one process, as the program is; the bound is the same edits with nothing else.
 */
export async function benchMidnight() {
  const dir = makeDataDir()
  const clock = standingClock(begun as Instant)
  const random = createRandom(5000)
  const program = openProgram(dir.path, 'a', clock.behind(0))
  const { plan, doc } = seededBoard(campaign, zone, cards)
  await program.create(plan, doc)
  const act = () =>
    program.run(campaign, {
      type: 'card.edit',
      cards: [cardId(`k${random.below(cards)}`)],
      patch: { leadUnitId: `u${random.below(16)}` },
    } as CommandInput)
  clock.set(begun + 15 * 3_600_000 + 60_000)
  const first = await held(act, () => program.look())
  for (const n of [1, 2, 3])
    for (let k = 0; k < 300; k++) {
      clock.set(begun + n * day + k * 60_000)
      await act()
    }
  const alone = await held(act, () => pause(4000))
  clock.set(begun + 3 * day + 15 * 3_600_000 + 60_000)
  const newDay = await held(act, () => pause(3000))
  const missed = await held(act, () => program.look())
  const moment = () => readMoment(program, { at: (begun + 2 * day + 3_600_000) as Instant })
  const cold = await held(act, moment)
  const next = await held(act, () => readMoment(program, { at: (begun + 2 * day + 7_200_000) as Instant }))
  const failures = program.failures.map(String)
  await program.close()
  dir.remove()
  const figures = {
    'edits alone': alone,
    'first day, all of it new': first,
    'a new day, nothing taken (bound)': newDay,
    'three missed days': missed,
    'a moment': cold,
    'a moment near it': next,
  }
  console.table(figures)
  for (const failure of failures) console.log(failure)
  return { cards, figures, failures }
}

async function readMoment(program: StagedProgram, ask: { readonly at: Instant }): Promise<void> {
  const found = await program.snapshots.moments.read(campaign, zone, ask)
  if (isRefusal(found)) throw new Error('no such moment')
}

/** The loop's delay while something is done and somebody edits; milliseconds. */
async function held(act: () => Promise<unknown>, work: () => Promise<void>) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  let acting: Promise<unknown> | null = null
  let edits = 0
  const timer = setInterval(() => {
    acting ??= act().finally(() => {
      edits += 1
      acting = null
    })
  }, editEveryMs)
  const cpu = watchCpu()
  delay.enable()
  const begun = performance.now()
  await work()
  const ms = performance.now() - begun
  delay.disable()
  const turns = cpu.stop()
  clearInterval(timer)
  await acting
  const inMs = (nanoseconds: number) => Math.round(nanoseconds / 1e5) / 10
  return {
    tookMs: Math.round(ms),
    edits,
    p50: inMs(delay.percentile(50)),
    p99: inMs(delay.percentile(99)),
    max: inMs(delay.max),
    ...turns,
  }
}

/** The thread's own time between two turns of its loop, milliseconds: what a busy machine does besides is left out. */
function watchCpu() {
  const used = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  const turns: number[] = []
  let before = used()
  const timer = setInterval(() => {
    const now = used()
    turns.push(now - before)
    before = now
  }, 1)
  return {
    stop() {
      clearInterval(timer)
      turns.sort((a, b) => a - b)
      const round = (ms: number) => Math.round(ms * 10) / 10
      const over = turns.filter(ms => ms > 20)
      return {
        cpuP99: round(turns[Math.floor(turns.length * 0.99)] ?? 0),
        cpuMax: round(turns.at(-1) ?? 0),
        turnsOver20: over.length,
      }
    },
  }
}
