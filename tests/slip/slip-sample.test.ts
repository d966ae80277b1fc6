import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { Slip, SlipDeedKind } from '../../shared/slip/slip.ts'
import { slipActs } from '../../shared/slip/slip-acts.ts'
import { SlipKind } from '../../shared/slip/slip-kinds.ts'
import { createRandom } from '../support/random.ts'
import { issuersOf, readersOf, ways } from './deed-table.ts'
import { at, deed, draftOf, must, type Name, openSlipTown, type SlipTown, said } from './slip-people.ts'

const steps = 160
const seed = 20_211_029

let town: SlipTown
beforeAll(async () => {
  town = await openSlipTown()
}, 30_000)
afterAll(() => town?.server.stop())

/** What each person is to the letters of this test: addressed to 招商局, about a card 招商局 leads. */
const isUnit: readonly Name[] = ['unit']
const roleOf: Partial<Record<Name, string>> = {
  leader: 'leader',
  dispatch: 'dispatch',
  dispatch2: 'dispatch',
  inspector: 'inspector',
  other: 'unit',
}
const names: readonly Name[] = [
  'leader',
  'dispatch',
  'dispatch2',
  'unit',
  'other',
  'inspector',
  'inspector2',
  'outsider',
]
const acts = Object.keys(slipActs) as SlipDeedKind[]

/** Where it should go, by the table of the tests; null: nowhere. */
function expected(who: Name, slip: Slip, act: SlipDeedKind): Slip['state'] | null {
  const way = ways[slip.kind][act]
  if (!way) return null
  const [by, from, to] = way
  const role = roleOf[who]
  const isSide = by === 'unit' ? isUnit.includes(who) : issuersOf[slip.kind].some(one => one === role)
  if (!isSide || !from.includes(slip.state)) return null
  if (act === 'ask-extension' && slip.pendingExtension) return null
  if (act === 'answer-extension' && !slip.pendingExtension) return null
  if (act === 'state-case' && slip.pendingCase) return null
  if (act === 'answer-case' && !slip.pendingCase) return null
  return to === 'same' ? slip.state : to
}

test('[SLIP-1] [SLIP-2] [SLIP-3] a long walk of everybody trying everything moves only as the table says, and refused deeds leave no trace', async () => {
  const random = createRandom(seed)
  const { people } = town
  const slips = new Map<string, Slip>()
  for (const kind of SlipKind.options) {
    const issuer = kind === 'supervise' ? people.dispatch : people.inspector
    const due = readersOf[kind].length > 2 ? { due: addDays(town.today, 200) } : { due: null }
    const slip = must(await issuer.post(`${at}/slips`, draftOf(town, { kind, ...due })))
    slips.set(kind, slip)
  }
  const witnessOf = (kind: SlipKind) => (kind === 'supervise' ? people.dispatch : people.inspector)
  let done = 0
  for (let walked = 0; walked < steps; walked++) {
    const kind = random.pick(SlipKind.options)
    const slip = slips.get(kind)
    if (!slip) throw new Error(`no ${kind}`)
    // half of the tries are of what the table has from here, so that the walk gets anywhere
    const here = acts.filter(act => names.some(name => expected(name, slip, act)))
    const act = random.below(2) === 0 && here.length > 0 ? random.pick(here) : random.pick(acts)
    const able = names.filter(name => expected(name, slip, act))
    const who = random.below(3) > 0 && able.length > 0 ? random.pick(able) : random.pick(names)
    const to = expected(who, slip, act)
    const until = addDays(slip.due ?? town.today, 1)
    const carried = {
      'ask-extension': { until },
      'answer-extension': { approved: true },
      'answer-case': { upheld: false },
    }
    const more: Readonly<Record<string, object>> = carried
    const answer = await deed(people[who], slip, said(act, more[act] ?? {}))
    const now = must(await witnessOf(kind).get(`${at}/slips/${slip.id}`))
    const what = `${walked}: ${who} ${act} ${kind} ${slip.state}`
    if (to === null) {
      expect(typeof answer.body.refused, what).toBe('string')
      expect(now, what).toEqual(slip)
    } else {
      expect(answer.status, `${what} ${JSON.stringify(answer.body)}`).toBe(200)
      expect(now, what).toMatchObject({ state: to, version: slip.version + 1 })
      expect(now.trail.length, what).toBe(slip.trail.length + 1)
      expect(now.trail.at(-1), what).toMatchObject({ act, from: slip.state, to })
      done += 1
    }
    slips.set(kind, now)
    if (['withdrawn', 'cleared'].includes(now.state) && random.below(3) === 0)
      slips.set(
        kind,
        must(await witnessOf(kind).post(`${at}/slips`, draftOf(town, { kind, due: slip.baselineDue }))),
      )
  }
  expect(done).toBeGreaterThan(30)
}, 120_000)
