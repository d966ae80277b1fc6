import { describe, expect, test } from 'vitest'
import { type GateRule, gateRules } from '../../server/room/gate/gate-rules.ts'
import { createRandom } from '../support/random.ts'
import { forgedAct, honestAct, takeWritten } from './permission-acts.ts'
import { buildWorld, GateFault, judge, members, shuffleRights } from './permission-world.ts'

const updates = Number(process.env.GUATU_FUZZ_UPDATES ?? 10_000)
const seed = Number(process.env.GUATU_FUZZ_SEED ?? Date.now() % 1_000_000)
const mutationUpdates = 2500
/** Histories grow, and copies with them: now and then the world begins anew. */
const updatesPerWorld = 700
const rules = Object.keys(gateRules) as GateRule[]

/** Those who may write take three turns in four; the others try as well. */
const writers = members.flatMap((m, at) => (m.roles.some(r => r === 'unit' || r === 'dispatch') ? [at] : []))
const turns = [...members.keys(), ...writers, ...writers]

interface Tally {
  accepted: number
  refused: number
  readonly attacks: Map<GateRule, number>
  readonly writers: Set<string>
}

/** Random people send random updates, right and wrong, while rights change under them; every verdict is held against the matrix. */
function run(count: number, from: number, without: ReadonlySet<GateRule> = new Set()): Tally {
  const random = createRandom(from)
  let world = buildWorld()
  const tally: Tally = { accepted: 0, refused: 0, attacks: new Map(), writers: new Set() }
  for (let sent = 0; sent < count; ) {
    if (sent % updatesPerWorld === updatesPerWorld - 1) world = buildWorld()
    if (random.below(25) === 0) shuffleRights(world, random)
    const at = random.pick(turns)
    const browser = world.browsers[at] ?? world.reload(at)
    world.deliver(browser, random.below(4) === 0 ? undefined : random.below(3))
    const rule = random.below(3) === 0 ? random.pick(rules) : null
    const act = rule ? forgedAct(world, browser, rule, random) : honestAct(world, browser, random)
    if (!act) continue
    sent += 1
    const through = judge(world, browser, act.bytes, act.expected, `#${sent} ${act.what}`, without)
    if (through) tally.accepted += 1
    else tally.refused += 1
    if (through) tally.writers.add(browser.member.userId)
    if (rule) tally.attacks.set(rule, (tally.attacks.get(rule) ?? 0) + 1)
    // a refused browser has diverged: it starts again from the server's copy
    if (!through && !act.forged) world.reload(at)
    takeWritten(world.browsers[at] ?? browser)
  }
  return tally
}

describe('permission fuzz', () => {
  test(`[PERM-1] of ${updates} random updates exactly those get through that the matrix grants (seed ${seed})`, () => {
    const tally = run(updates, seed)
    expect(tally.accepted).toBeGreaterThan(updates / 10)
    expect(tally.refused).toBeGreaterThan(updates / 10)
    expect(tally.writers.size).toBeGreaterThan(3)
    for (const rule of rules) if (rule !== 'grant') expect(tally.attacks.get(rule), rule).toBeGreaterThan(0)
  })

  test(`[PERM-1] the run the mutations are made of has no fault of its own (seed ${seed + 1})`, () => {
    expect(run(mutationUpdates, seed + 1).refused).toBeGreaterThan(0)
  })

  test.each(rules)('[PERM-1] without the rule «%s» the same run fails', rule => {
    expect(
      () => run(mutationUpdates, seed + 1, new Set([rule])),
      `seed ${seed + 1}: nothing noticed`,
    ).toThrow(GateFault)
  })
})
