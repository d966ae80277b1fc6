import { describe, expect, test } from 'vitest'
import { daysMoved, markOf } from '../../client/card/marks/mark-of.ts'
import { isOnlyChangedIn, withOnlyChanged, withSinceText } from '../../client/card/marks/marks-address.ts'
import { momentKeyFrom } from '../../client/history/compare/moment-key.ts'
import { comparedOnce } from '../../client/history/marks/compared-once.ts'
import { marksSearch } from '../../client/history/marks/marks-links.ts'
import { tellChanges } from '../../client/history/marks/tell-changes.ts'
import { allColumns } from '../../client/ledger/columns/all-columns.ts'
import { isCellChanged } from '../../client/ledger/columns/is-cell-changed.ts'
import { wasOf } from '../../client/map/geometry/was.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { compare } from '../../shared/history/compare.ts'
import type { CardChange } from '../../shared/history/compare-cards.ts'
import { momentOf } from '../../shared/history/moment.ts'
import { freezeBoard } from '../../shared/snapshot/freeze-board.ts'
import type { FrozenBoard, Plain } from '../../shared/snapshot/frozen-board.ts'
import { addCard, buildBoard, cardId, date, day, today } from '../support/build-board.ts'

/** A board of one card, or of none. */
function boardWith(card: Plain | null, on: CalendarDate = today): FrozenBoard {
  const doc = buildBoard()
  if (card) addCard(doc, 'a', { ...card })
  return structuredClone(freezeBoard(doc, createProjector(doc, on).view()))
}

const changed = (before: FrozenBoard, after: FrozenBoard): readonly CardChange[] =>
  compare(momentOf(before), momentOf(after)).cards

function change(before: Plain | null, after: Plain | null, from: CalendarDate = today): CardChange {
  const [one] = changed(boardWith(before, from), boardWith(after))
  if (!one) throw new Error('nothing changed')
  return one
}

const deletedAt = 1_635_400_000_000
const early = date('2021-10-11')
const due20 = { 'plan:start': { date: day('2021-10-20') } }

describe('[HIST-1] what a card of a compared board is marked with', () => {
  test.each<[string, CardChange, string]>([
    ['it came', change(null, {}), 'added'],
    ['it came back', change({ deletedAt }, {}), 'restored'],
    ['time made it late', change(due20, due20, early), 'red'],
    ['its due date went', change({ due: day('2021-12-01') }, { due: day('2021-12-11') }), 'rescheduled'],
    ['somebody else answers for it', change({ owner: '甲' }, { owner: '乙' }), 'changed'],
  ])('%s', (_, one, mark) => {
    expect(markOf(one)).toBe(mark)
  })

  test('that it turned red is said before that it was replanned', () => {
    const one = change(due20, { ...due20, due: day('2022-12-11') }, early)
    expect(one.kinds).toContain('rescheduled')
    expect(markOf(one)).toBe('red')
  })

  test('the due date says how far; without it the milestone that went furthest', () => {
    const due = change(
      { due: day('2021-12-01'), 'plan:start': { date: day('2021-11-05') } },
      { due: day('2021-12-04'), 'plan:start': { date: day('2021-11-25') } },
    )
    expect(daysMoved(due)).toBe(3)
    const furthest = change(
      { 'plan:sign': { date: day('2021-11-05') }, 'plan:start': { date: day('2021-11-25') } },
      { 'plan:sign': { date: day('2021-11-06') }, 'plan:start': { date: day('2021-11-15') } },
    )
    expect(daysMoved(furthest)).toBe(-10)
    expect(daysMoved(change({ owner: '甲' }, { owner: '乙' }))).toBeNull()
  })
})

describe('[HIST-1] what of a comparison is marked on the board', () => {
  test('a deleted card has no place on it and stands in the list, one that came and went too', () => {
    const gone = tellChanges(changed(boardWith({}), boardWith({ deletedAt })))
    const passed = tellChanges(changed(boardWith(null), boardWith({ deletedAt })))
    for (const told of [gone, passed]) {
      expect(told.gone.map(one => one.id)).toEqual(['a'])
      expect(told.changes.size).toBe(0)
    }
  })

  test('a card that only moved among its neighbours is no change to a reader', () => {
    const told = tellChanges(changed(boardWith({ order: 'a1' }), boardWith({ order: 'a2' })))
    expect([told.changes.size, told.gone.length]).toEqual([0, 0])
    expect(tellChanges(changed(boardWith({}), boardWith({ owner: '乙' }))).changes.has(cardId('a'))).toBe(
      true,
    )
  })

  test('a pair of moments is compared once, in each direction by itself', () => {
    const [one, other] = [momentOf(boardWith({})), momentOf(boardWith({ owner: '乙' }))]
    expect(comparedOnce(one, other)).toBe(comparedOnce(one, other))
    expect(comparedOnce(other, one)).not.toBe(comparedOnce(one, other))
    expect(comparedOnce(one, other).cards).toHaveLength(1)
  })
})

describe('[HIST-1] the way from two moments to a marked board', () => {
  test.each([
    ['2021-10-11', '2021-10-28', '?asOf=2021-10-28&since=2021-10-11'],
    ['2021-10-28', '2021-10-11', '?asOf=2021-10-28&since=2021-10-11'],
    ['2021-10-11', 'now', '?since=2021-10-11'],
    ['now', '2021-10-11', '?since=2021-10-11'],
    ['s-k3', 'now', '?since=s-k3'],
    ['2021-10-11T15:30', '2021-10-11', '?asOf=2021-10-11&since=2021-10-11T15%3A30'],
    ['2021-10-11', '2021-10-12T15:30', null],
    ['now', 'now', null],
  ])('%s and %s', (from, to, search) => {
    const [one, other] = [momentKeyFrom(from), momentKeyFrom(to)]
    expect(one && other && marksSearch(one, other)).toBe(search)
  })

  test('ending a comparison leaves nothing of it in the address, and the rest as it was', () => {
    const compared = withOnlyChanged(
      withSinceText(new URLSearchParams('by=unit&asOf=2021-10-28'), '2021-10-11'),
      true,
    )
    expect(isOnlyChangedIn(compared)).toBe(true)
    expect(`${withSinceText(compared, null)}`).toBe('by=unit&asOf=2021-10-28')
  })
})

describe('[HIST-1] an earlier plan on the map', () => {
  const was = (before: Plain, after: Plain) => {
    const one = change(before, after)
    return one.before && wasOf(one.before, one.moves)
  }

  test('is where the milestone was, tied to where it went', () => {
    expect(
      was({ 'plan:start': { date: day('2021-11-05') } }, { 'plan:start': { date: day('2021-11-25') } }),
    ).toEqual({ span: null, marks: [{ on: '2021-11-05', to: '2021-11-25' }] })
    expect(was({ 'plan:start': { date: day('2021-11-05') } }, { 'plan:start': null })?.marks).toEqual([
      { on: '2021-11-05', to: null },
    ])
  })

  test('is the plan as it stood that day, not the first one there ever was', () => {
    const before = { startOn: day('2021-10-01'), due: day('2021-12-01'), baselineDue: day('2021-11-01') }
    expect(was(before, { ...before, due: day('2021-12-20') })?.span).toEqual({
      from: '2021-10-01',
      to: '2021-12-01',
    })
  })

  test('is not drawn where no planned date is another, or where there was none', () => {
    expect(was({ owner: '甲' }, { owner: '乙' })).toBeNull()
    expect(was({ due: null }, { due: day('2021-12-20') })).toBeNull()
  })
})

test('[HIST-1] a compared ledger marks the cells that say something else, and no others', () => {
  const cellsOf = (before: Plain, after: Plain): readonly string[] => {
    const [was, now] = [momentOf(boardWith(before)).view, momentOf(boardWith(after)).view]
    const [one, other] = [was.cards[0], now.cards[0]]
    if (!one || !other) throw new Error('no card')
    return allColumns(now.plan)
      .filter(column => isCellChanged(column, one, other))
      .map(column => column.id)
  }
  expect(cellsOf({}, {})).toEqual([])
  expect(cellsOf({ owner: '甲' }, { owner: '乙' })).toEqual(['owner'])
  expect(cellsOf({ supportUnitIds: ['js'] }, { supportUnitIds: ['js', 'jt'] })).toEqual(['supportUnits'])
  expect(cellsOf({ progress: 10 }, { progress: 20 })).toEqual(['progress'])
  const plan = cellsOf(
    { 'plan:start': { date: day('2021-11-05') } },
    { 'plan:start': { date: day('2021-11-25') } },
  )
  expect(plan.some(id => id.startsWith('stage:'))).toBe(true)
})
