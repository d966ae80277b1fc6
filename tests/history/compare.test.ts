import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createProjector } from '../../shared/board/project-board.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { compare, countKinds, isInScope } from '../../shared/history/compare.ts'
import { momentOf } from '../../shared/history/moment.ts'
import { AreaId, UnitId } from '../../shared/ids.ts'
import { freezeBoard } from '../../shared/snapshot/freeze-board.ts'
import type { FrozenBoard, Plain } from '../../shared/snapshot/frozen-board.ts'
import { addCard, buildBoard, buildCrowdedBoard, date, day, today } from '../support/build-board.ts'

const frozen = (doc = buildCrowdedBoard(20), on: CalendarDate = today): FrozenBoard =>
  structuredClone(freezeBoard(doc, createProjector(doc, on).view()))

/** The same board with something else in it. */
function altered(board: FrozenBoard, alter: (next: FrozenBoard) => void): FrozenBoard {
  const next = structuredClone(board)
  alter(next)
  return next
}
const compared = (a: FrozenBoard, b: FrozenBoard) => compare(momentOf(a), momentOf(b))

function withCard(patch: Record<string, unknown>, texts?: Record<string, string>): FrozenBoard {
  const doc = buildBoard()
  addCard(doc, 'a', { ...patch }, texts)
  return frozen(doc)
}
const card = (board: FrozenBoard, id = 'a'): Plain => board.cards[id] ?? {}

describe('[HIST-1] two moments of a board', () => {
  test('compared with itself there is nothing, however it was kept', () => {
    const board = frozen()
    expect(compared(board, JSON.parse(JSON.stringify(board)))).toEqual({ cards: [], plan: [], targets: [] })
  })

  test('a card that was deleted is there with how it last was, and comes back as restored', () => {
    const before = withCard({ title: '园区支路' })
    const after = altered(before, next => {
      card(next).deletedAt = 1_635_400_000_000
    })
    const [gone] = compared(before, after).cards
    expect(gone).toMatchObject({ id: 'a', fate: 'deleted', before: { title: '园区支路' } })
    expect([...(gone?.kinds ?? [])]).toEqual(['deleted'])
    const [back] = compared(after, before).cards
    expect(back).toMatchObject({ fate: 'restored', after: { deletedAt: null } })
  })

  test('a card that came and was deleted between the two is not forgotten', () => {
    const before = frozen(buildBoard())
    const after = withCard({ deletedAt: 1_635_400_000_000 })
    expect(compared(before, after).cards).toMatchObject([{ fate: 'passing', before: null }])
  })

  test('a moved date says by how much, and how far from the first one', () => {
    const before = withCard({ due: day('2021-11-10'), baselineDue: day('2021-11-01') })
    const after = altered(before, next => {
      card(next).due = day('2021-11-20')
    })
    const [moved] = compared(before, after).cards
    expect(moved?.moves).toMatchObject([{ key: 'due', days: 10, fromBaseline: 19 }])
    expect(moved?.kinds).toContain('rescheduled')
  })

  test('a lamp may turn though nobody entered anything: time did it', () => {
    const doc = buildBoard()
    addCard(doc, 'a', { 'plan:start': { date: day('2021-10-20') } })
    const [turned] = compared(frozen(doc, date('2021-10-11')), frozen(doc, date('2021-10-29'))).cards
    expect(turned).toMatchObject({ fate: 'changed', values: [], lamp: { after: 'red' } })
    expect([...(turned?.kinds ?? [])]).toEqual(['red'])
  })

  test('the plan is compared field by field', () => {
    const before = frozen(buildBoard())
    const after = altered(before, next => {
      next.plan['areas/build'] = { ...(next.plan['areas/build'] as Plain), name: '项目提速会战' }
      delete next.plan['lists/out']
    })
    expect(compared(before, after).plan).toMatchObject([
      { key: 'areas/build', values: [{ key: 'name', before: '项目建设会战', after: '项目提速会战' }] },
      { key: 'lists/out', after: null, values: [] },
    ])
  })

  test('what the server keeps beside an entry does not make a card changed', () => {
    const before = withCard({})
    const after = altered(before, next => {
      card(next).order = 'zz'
    })
    const [moved] = compared(before, after).cards
    expect(moved?.values).toMatchObject([{ key: 'order' }])
    expect(moved?.kinds.size).toBe(0)
  })

  test('a card that left a unit is of both', () => {
    const before = withCard({ leadUnitId: 'zs' })
    const after = altered(before, next => {
      card(next).leadUnitId = 'js'
    })
    const [moved] = compared(before, after).cards
    const inUnit = (id: string) => moved && isInScope(moved, { unitId: UnitId.parse(id) })
    expect([inUnit('zs'), inUnit('js'), inUnit('jt')]).toEqual([true, true, false])
    expect(moved && isInScope(moved, { areaId: AreaId.parse('party') })).toBe(false)
  })
})

type Act =
  | { act: 'set'; at: number; key: string; value: unknown }
  | { act: 'delete' | 'restore'; at: number }
  | { act: 'add'; name: number }
  | { act: 'plan'; key: string; value: unknown }

const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  title: fc.constantFrom('甲项目', '乙项目', '丙项目'),
  owner: fc.constantFrom('', '项目办', '工程科'),
  form: fc.constantFrom('', '正在办理用地手续', '已进场'),
  progress: fc.constantFrom(null, 0, 35, 80),
  leadUnitId: fc.constantFrom(null, 'zs', 'js'),
  supportUnitIds: fc.constantFrom([], ['zs'], ['js', 'jt']),
  due: fc.constantFrom(null, day('2021-10-20'), day('2021-12-01')),
  'claim:sign': fc.constantFrom(null, '2021-10-08', '2021-10-20'),
  'plan:start': fc.constantFrom(null, { date: day('2021-11-05') }, { date: day('2021-11-25') }),
  'money:m1': fc.constantFrom(null, {
    amount: 12,
    unit: '万元',
    on: '2021-10-12',
    by: { userId: 'u', name: '示例' },
    at: 1,
  }),
}

const someAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...Object.keys(values)).chain(key =>
      fc.record({
        act: fc.constant('set' as const),
        at: fc.nat(19),
        key: fc.constant(key),
        value: values[key] ?? fc.constant(null),
      }),
    ),
  },
  fc.record({ act: fc.constantFrom('delete' as const, 'restore' as const), at: fc.nat(19) }),
  fc.record({ act: fc.constant('add' as const), name: fc.nat(3) }),
  fc.record({
    act: fc.constant('plan' as const),
    key: fc.constantFrom('areas/build', 'units/zs', 'lists/new'),
    value: fc.constantFrom(null, { id: 'x', order: 1, name: '甲' }, { id: 'x', order: 2, name: '甲' }),
  }),
)

const deletion = 1_635_400_000_000

/** A second bookkeeper: what the acts come to, written down key by key as they happen. */
function act(board: FrozenBoard, acts: readonly Act[]) {
  const ids = Object.keys(board.cards)
  const next = structuredClone(board)
  for (const one of acts) {
    if (one.act === 'plan') {
      if (one.value === null) delete next.plan[one.key]
      else next.plan[one.key] = one.value
      continue
    }
    if (one.act === 'add') {
      next.cards[`new-${one.name}`] = { ...card(board, ids[0]), title: `新增${one.name}`, deletedAt: null }
      continue
    }
    const target = card(next, ids[one.at])
    if (one.act === 'set') target[one.key] = one.value
    else target.deletedAt = one.act === 'delete' ? deletion : null
  }
  return next
}

const nothing = (value: unknown) => value === undefined || value === null || value === ''
const text = (value: unknown) => (nothing(value) ? '' : JSON.stringify(value))

test('[HIST-1] random edits, deletions and restorations: exactly what was done is listed, and nothing else', () => {
  const board = frozen()
  fc.assert(
    fc.property(
      fc.array(someAct, { maxLength: 40 }),
      fc.array(someAct, { maxLength: 40 }),
      (first, second) => {
        const before = act(board, first)
        const after = act(before, second)
        const found = compared(before, after)
        const expectedCards = new Map<string, string[]>()
        for (const id of new Set([...Object.keys(before.cards), ...Object.keys(after.cards)])) {
          const [was, is] = [before.cards[id], after.cards[id]]
          if (!was) expectedCards.set(id, ['(new)'])
          else if (is) {
            const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])]
            const differing = keys.filter(key => text(was[key]) !== text(is[key]))
            if (differing.length > 0) expectedCards.set(id, differing.sort())
          }
        }
        const listed = new Map(
          found.cards
            .filter(one => one.values.length > 0 || one.before === null)
            .map(one => [
              one.id as string,
              one.before === null ? ['(new)'] : one.values.map(value => value.key).sort(),
            ]),
        )
        expect(listed).toEqual(expectedCards)
        for (const one of found.cards) {
          for (const { key, before: old, after: now } of one.values) {
            expect(text(old)).toBe(text(before.cards[one.id]?.[key]))
            expect(text(now)).toBe(text(after.cards[one.id]?.[key]))
          }
          const dead = [before, after].map(at => Boolean(at.cards[one.id]?.deletedAt ?? !at.cards[one.id]))
          expect(one.fate === 'deleted').toBe(!dead[0] && dead[1])
          expect(one.fate === 'restored' || one.fate === 'added').toBe(dead[0] && !dead[1])
        }
        const planKeys = [...new Set([...Object.keys(before.plan), ...Object.keys(after.plan)])]
        expect(found.plan.map(one => one.key).sort()).toEqual(
          planKeys.filter(key => text(before.plan[key]) !== text(after.plan[key])).sort(),
        )
        const living = (at: FrozenBoard) =>
          Object.values(at.cards).filter(one => nothing(one.deletedAt)).length
        const counts = countKinds(found.cards.filter(one => one.fate !== 'passing'))
        expect(living(after) - living(before)).toBe(counts.added - counts.deleted)
      },
    ),
    { numRuns: 30, seed: 20_211_011 },
  )
})
