import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cardsOf, meetingsOf, planKey, planOf } from '../../shared/board/document.ts'
import { createCardMap } from '../../shared/board/genesis.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView } from '../../shared/board/view.ts'
import { writeText } from '../../shared/board/write-text.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import {
  buildCrowdedBoard,
  buildPlan,
  cardOf,
  instant,
  now,
  ordinaryCard,
  today,
} from '../support/build-board.ts'
import {
  addMeeting,
  meetingStates,
  ordinaryDecision,
  ordinaryHead,
  ordinaryItem,
} from '../support/build-meeting.ts'
import { createRandom, type Random } from '../support/random.ts'

/** A view as plain data; the index is a map of its own kind. */
const plain = (view: BoardView) => ({ ...view, index: [...view.index], plan: { ...view.plan } })

const seal = { by: { userId: 'u1', name: '示例' }, at: now }
const days = ['2021-09-30', '2021-10-08', '2021-10-29', '2021-11-05', '2021-12-31']
const stages = ['plan', 'sign', 'file', 'start', 'finish', 'entry', 'operate', 'nonsense']

type Change = (doc: Y.Doc, random: Random) => void
const some = (doc: Y.Doc, random: Random) => cardOf(doc, random.pick([...cardsOf(doc).keys()]))
const set =
  (key: (random: Random) => string, value: (random: Random) => unknown): Change =>
  (doc, random) =>
    some(doc, random).set(key(random), value(random))
const always = (key: string) => () => key
const staged = (family: string) => (random: Random) => `${family}:${random.pick(stages)}`
const planned = (random: Random) => ({ date: random.pick(days), precision: 'day' })

const meeting = (doc: Y.Doc, random: Random) => {
  const found: unknown = meetingsOf(doc).get(random.pick(['m0', 'm1', 'm2']))
  return found instanceof Y.Map ? (found as Y.Map<unknown>) : null
}
const meet =
  (key: (random: Random) => string, value: (random: Random) => unknown): Change =>
  (doc, random) =>
    meeting(doc, random)?.set(key(random), value(random))

/** What happens to meetings, wrong values and all. */
const meetingChanges: readonly Change[] = [
  meet(always('head'), r =>
    r.pick([{ ...ordinaryHead, title: `会${r.below(3)}`, on: r.pick(days) }, { broken: true }]),
  ),
  meet(always('state'), r => r.pick([...Object.values(meetingStates), 'broken'])),
  meet(
    r => `item:i${r.below(3)}`,
    r => ({ ...ordinaryItem, order: `a${r.below(5)}`, section: r.pick(['speech', 'lamps', 'nonsense']) }),
  ),
  meet(
    r => `attend:a${r.below(3)}`,
    r => ({ kind: 'present', unitId: null, name: '示例', order: r.below(3) }),
  ),
  meet(
    r => `decision:d${r.below(3)}`,
    r => ({
      ...ordinaryDecision,
      state: r.pick(['provisional', 'issued', 'cleared', 'withdrawn', 'lost']),
      due: r.pick([null, ...days]),
      recordedAt: r.below(5),
    }),
  ),
  meet(always('unheard-of'), () => 1),
  (doc, random) => meeting(doc, random)?.delete(random.pick(['item:i0', 'decision:d0', 'attend:a0', 'head'])),
  (doc, random) => {
    const note = meeting(doc, random)?.get('note:i1')
    if (typeof note === 'object') writeText(note as Y.Text, `记录${random.below(9)}`)
  },
  (doc, random) => {
    const fields = { 'item:i1': ordinaryItem, 'decision:d1': ordinaryDecision }
    addMeeting(doc, random.pick(['m0', 'm1', 'm2']), random.pick(['planned', 'open']), fields)
  },
  (doc, random) => meetingsOf(doc).delete(random.pick(['m1', 'm2'])),
  (doc, random) =>
    (meetingsOf(doc) as unknown as Y.Map<unknown>).set(random.pick(['m2', 'no id!']), random.below(3)),
]

const changes: readonly Change[] = [
  set(always('progress'), r => r.pick([null, 0, 30, 100, 'fast', -1])),
  set(always('order'), r => `a${r.below(9)}V${r.below(30)}V`),
  set(always('stage'), r => r.pick(stages)),
  set(always('title'), r => r.pick(['新名称', '', 5])),
  set(always('areaId'), r => r.pick(['invest', 'build', 'party', 'gone'])),
  set(always('leadUnitId'), r => r.pick(['zs', 'js', null, 'gone'])),
  set(always('due'), r => r.pick([null, planned(r)])),
  set(always('lists'), r =>
    r.pick([
      [],
      [{ listId: 'in', from: r.pick(days) }],
      [{ listId: 'in', from: '2021-09-23', to: r.pick(days) }],
    ]),
  ),
  set(always('chemical'), r => r.pick([true, false])),
  set(always('buildDays'), r => r.pick([null, 30, 0])),
  set(always('deletedAt'), r => r.pick([null, now, instant('2021-10-01T00:00:00Z')])),
  set(always('side'), r => r.pick([null, { state: 'suspended', reason: '停工', requestId: 'r1', ...seal }])),
  set(staged('claim'), r => r.pick([null, ...days])),
  set(staged('plan'), r => r.pick([null, { date: planned(r) }, { date: planned(r), percent: 40 }])),
  set(staged('check'), r => r.pick([null, { date: r.pick(days), words: '', evidenceIds: [], ...seal }])),
  set(staged('stamp'), () => seal),
  set(
    r => `money:m${r.below(3)}`,
    r => ({ amount: r.below(100) / 10, unit: r.pick(['万元', '亿元']), on: r.pick(days), ...seal }),
  ),
  set(
    r => `return:${r.pick(days)}`,
    r => ({ unchanged: r.pick([true, false]), ...seal }),
  ),
  set(
    r => `problem:p${r.below(2)}`,
    r => ({ text: '征迁', kind: 'land', state: r.pick(['open', 'closed']), raised: seal, answers: [] }),
  ),
  set(
    r => `feedback:f${r.below(2)}`,
    r => r.pick([{ text: '已催办', ...seal }, 'broken']),
  ),
  set(always('unheard-of'), () => 1),
  (doc, random) => {
    const card = some(doc, random)
    const keys = [...card.keys()].filter(key => key !== 'form' && key !== 'notes')
    card.delete(random.pick(keys))
  },
  (doc, random) => {
    const text = some(doc, random).get('form')
    if (typeof text === 'object') writeText(text as Y.Text, `进展${random.below(100)}`)
  },
  (doc, random) => {
    const id = `new${random.below(20)}`
    cardsOf(doc).set(
      id,
      createCardMap({ ...ordinaryCard, order: `a${random.below(9)}`, title: `新卡 ${id}` }),
    )
  },
  (doc, random) => cardsOf(doc).delete(random.pick([...cardsOf(doc).keys()].filter(id => id !== 'k0'))),
  (doc, random) => {
    const unit = random.pick(buildPlan().units)
    planOf(doc).set(planKey('units', unit.id), {
      ...unit,
      name: `更名${random.below(9)}`,
      order: random.below(9),
    })
  },
  (doc, random) => {
    const target = random.pick(buildPlan().targets)
    planOf(doc).set(planKey('targets', target.id), {
      ...target,
      value: random.below(20),
      order: random.below(9),
    })
  },
  (doc, random) => {
    const clock = random.pick(buildPlan().clocks)
    planOf(doc).set(planKey('clocks', clock.id), {
      ...clock,
      length: { unit: 'days', count: 1 + random.below(90) },
    })
  },
  (doc, random) =>
    planOf(doc).delete(
      planKey(random.pick(['areas', 'workflows', 'targets']), random.pick(['party', 'work', 't-money'])),
    ),
  (doc, random) => {
    const id = `r${random.below(3)}`
    const report = {
      id,
      order: 1,
      targetId: 't-growth',
      value: random.below(12),
      asOf: random.pick(days),
      source: '统计',
      byUserId: 'u',
      byName: '示例',
      at: now,
    }
    planOf(doc).set(planKey('reports', id), report)
  },
  (doc, random) => {
    const { lampRules } = buildPlan()
    planOf(doc).set(
      'lampRules',
      random.pick([lampRules, { ...lampRules, returnWithinDays: 30 }, { broken: true }]),
    )
  },
]

const all: readonly Change[] = [...changes, ...meetingChanges, ...meetingChanges]

describe('the incremental projection', () => {
  const seeds = Array.from({ length: 12 }, (_, at) => at + 1)
  it.each(seeds)(
    'equals one from scratch after any run of changes, and keeps what did not change (seed %i)',
    seed => {
      const random = createRandom(seed)
      const doc = buildCrowdedBoard(12)
      const projector = createProjector(doc, today)
      let day = today
      let before = projector.view()
      for (let round = 0; round < 60; round++) {
        doc.transact(() => {
          for (let n = random.below(4); n >= 0; n--) random.pick(all)(doc, random)
        })
        if (random.below(10) === 0) {
          day = addDays(day, random.below(9) - 2)
          projector.setToday(day)
        }
        const after = projector.view()
        const scratch = createProjector(doc, day)
        expect(plain(after)).toEqual(plain(scratch.view()))
        scratch.dispose()
        keepsIdentity(before, after)
        before = after
      }
    },
  )
})

/** Whatever is equal is the same object. */
function keepsIdentity(before: BoardView, after: BoardView): void {
  const was = new Map([...before.cards, ...before.deleted].map(card => [card.id, card]))
  for (const card of [...after.cards, ...after.deleted]) {
    const old = was.get(card.id)
    if (old && old !== card) expect(card, card.id).not.toEqual(old)
  }
  const targets = new Map(before.targets.map(view => [view.target.id, view]))
  for (const view of after.targets) {
    const old = targets.get(view.target.id)
    if (old && old !== view) expect(view, view.target.id).not.toEqual(old)
  }
  if (after.plan !== before.plan) expect(after.plan).not.toEqual(before.plan)
  expectKept(before.meetings, after.meetings)
  expectKept(before.decisions, after.decisions)
  for (const meeting of after.meetings) {
    const old = before.meetings.find(one => one.id === meeting.id)
    if (!old) continue
    expectKept(old.items, meeting.items)
    expectKept(old.attendance, meeting.attendance)
    expectKept(old.decisions, meeting.decisions)
  }
}

function expectKept<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): void {
  if (after !== before) expect(after).not.toEqual(before)
  const was = new Map(before.map(one => [one.id, one]))
  for (const one of after) {
    const old = was.get(one.id)
    if (old && old !== one) expect(one, one.id).not.toEqual(old)
  }
}
