import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allColumns } from '../../client/ledger/columns/all-columns.ts'
import { type Grouping, groupings, ledgerRows, unclearGroup } from '../../client/ledger/rows/ledger-rows.ts'
import { nextSort, sortCards } from '../../client/ledger/rows/sort-cards.ts'
import { sumsOf } from '../../client/ledger/rows/sums.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { addCard, buildBoard, buildCrowdedBoard, today } from '../support/build-board.ts'

const crowded = createProjector(buildCrowdedBoard(60), today).view()
const columns = allColumns(crowded.plan)
const titles = (rows: ReturnType<typeof ledgerRows>) =>
  rows.map(row => (row.kind === 'card' ? row.card.id : row.kind === 'group' ? `〔${row.name}〕` : row.key))

test('[EXP-1] every column sorts both ways, keeps every card, and puts 待明确 last both ways', () => {
  for (const column of columns)
    for (const descending of [false, true]) {
      const sorted = sortCards(crowded.cards, { column: column.id, descending }, columns, crowded.plan)
      const keys = sorted.map(card => column.sortBy(card, crowded.plan))
      expect(new Set(sorted)).toEqual(new Set(crowded.cards))
      const known = keys.filter(key => key !== null)
      expect(keys.slice(known.length).every(key => key === null)).toBe(true)
      for (const [at, key] of known.slice(1).entries()) {
        const before = known[at]
        if (before === undefined || key === undefined || before === null || key === null) continue
        expect(descending ? before >= key : before <= key).toBe(true)
      }
    }
})

test('units, areas and leaders sort by document order, never alphabetically', () => {
  const sorted = sortCards(crowded.cards, { column: 'leadUnit', descending: false }, columns, crowded.plan)
  const order = [...new Set(sorted.map(card => card.leadUnitId))]
  expect(order).toEqual(crowded.plan.units.map(unit => unit.id))
})

test('pressing a heading goes ascending, descending, back to the order of the board', () => {
  const first = nextSort(null, 'due')
  const second = nextSort(first, 'due')
  expect([first, second, nextSort(second, 'due')]).toEqual([
    { column: 'due', descending: false },
    { column: 'due', descending: true },
    null,
  ])
  expect(nextSort(second, 'progress')).toEqual({ column: 'progress', descending: false })
})

test('[KAN-1] subtotals of any grouping add up to 合计, and every card stands exactly once', () => {
  fc.assert(
    fc.property(fc.constantFrom(...groupings), fc.subarray([...crowded.cards]), (grouping, cards) => {
      const rows = ledgerRows(cards, grouping, crowded.plan, new Set())
      const shown = rows.flatMap(row => (row.kind === 'card' ? [row.card.id] : []))
      expect(shown.slice().sort()).toEqual(cards.map(card => card.id).sort())
      const groups = rows.flatMap(row => (row.kind === 'group' ? [row.sums] : []))
      const total = rows.at(-1)
      expect(total?.kind).toBe('total')
      if (total?.kind === 'total' && grouping !== 'none')
        expect(groups.reduce((sum, group) => sum + group.cards, 0)).toBe(total.sums.cards)
    }),
  )
})

test('a folded group keeps its subtotal and its numbers, and hides its cards', () => {
  const open = ledgerRows(crowded.cards, 'area', crowded.plan, new Set())
  const shut = ledgerRows(crowded.cards, 'area', crowded.plan, new Set(['invest']))
  const numberOf = (rows: typeof open, area: string) =>
    rows.flatMap(row => (row.kind === 'card' && row.card.areaId === area ? [row.number] : []))
  expect(numberOf(shut, 'invest')).toEqual([])
  expect(numberOf(shut, 'build')).toEqual(numberOf(open, 'build'))
  expect(shut.find(row => row.key === 'group:invest')).toMatchObject({ folded: true, sums: { cards: 20 } })
})

test('[CARD-1] cards without a unit stand last, in a group without a name', () => {
  const doc = buildBoard()
  addCard(doc, 'lost', { leadUnitId: null })
  addCard(doc, 'kept', {})
  const view = createProjector(doc, today).view()
  const rows = ledgerRows(view.cards, 'unit' satisfies Grouping, view.plan, new Set())
  expect(titles(rows)).toEqual(['〔招商局〕', 'kept', '〔null〕', 'lost', 'total'])
  expect(rows.some(row => row.key === `group:${unclearGroup}`)).toBe(true)
})

test('[TGT-4] 合计 keeps 亿元 and 万元 apart and takes off what binary fractions leave', () => {
  const doc = buildBoard()
  addCard(doc, 'a', { investTotal: { amount: 0.1, unit: '亿元' } })
  addCard(doc, 'b', { investTotal: { amount: 0.2, unit: '亿元' } })
  addCard(doc, 'c', { investTotal: { amount: 900, unit: '万元' } })
  const sums = sumsOf(createProjector(doc, today).view().cards)
  expect(sums.investTotal).toHaveLength(2)
  expect(sums.investTotal).toContainEqual({ amount: 0.3, unit: '亿元' })
  expect(sums.investTotal).toContainEqual({ amount: 900, unit: '万元' })
})
