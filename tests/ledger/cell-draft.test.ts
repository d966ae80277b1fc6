import { expect, test } from 'vitest'
import { allColumns } from '../../client/ledger/columns/all-columns.ts'
import { readDraft, shownDraft } from '../../client/ledger/grid/cell-draft.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { addCard, buildBoard, today } from '../support/build-board.ts'

const doc = buildBoard()
addCard(doc, 'k', { 'claim:file': '2021-10-20' }, { form: '桩基完成' })
const { cards, plan } = createProjector(doc, today).view()
const columnOf = (id: string) => {
  const column = allColumns(plan).find(one => one.id === id)
  if (!column) throw new Error(`no column ${id}`)
  return column
}
const card = cards[0]
if (!card) throw new Error('the board has its card')

const cases: readonly [string, string, unknown][] = [
  ['progress', '45', { type: 'progress', card: 'k', value: 45 }],
  ['progress', '４５％', { type: 'progress', card: 'k', value: 45 }],
  ['progress', '', { type: 'progress', card: 'k', value: null }],
  ['progress', '101', 'wrong'],
  ['progress', '大半', 'wrong'],
  ['owner', ' 项目科 ', { type: 'owner', card: 'k', value: '项目科' }],
  ['stage:开工', '10-11', { type: 'claim', card: 'k', stage: 'start', date: '2021-10-11' }],
  ['stage:开工', '2021年10月11日', { type: 'claim', card: 'k', stage: 'start', date: '2021-10-11' }],
  ['stage:备案', '', { type: 'claim', card: 'k', stage: 'file', date: null }],
  ['stage:开工', '2021-10-30', 'wrong'],
  ['stage:开工', '2021-02-30', 'wrong'],
  ['stage:未启动', '10-11', 'wrong'],
]

test.each(cases)('[CARD-6] a ledger cell of %s reads 「%s」', (column, draft, edit) => {
  expect(readDraft(card, columnOf(column), '', draft, today)).toEqual(edit)
})

test('[KAN-5] 形象进度 goes out as the change from what the author saw', () => {
  const before = shownDraft(card, columnOf('form'))
  expect(readDraft(card, columnOf('form'), before, '桩基完成，主体施工', today)).toEqual({
    type: 'text',
    card: 'k',
    field: 'form',
    before: '桩基完成',
    after: '桩基完成，主体施工',
  })
})

test('[CARD-5] a verified date is no longer the unit’s to change', () => {
  const doc = buildBoard()
  addCard(doc, 'v', {
    'check:sign': {
      date: '2021-10-12',
      words: '现场核实',
      evidenceIds: [],
      by: { userId: 'u1', name: '示例' },
      at: 1634000000000,
    },
  })
  const verified = createProjector(doc, today).view().cards[0]
  expect(verified && readDraft(verified, columnOf('stage:签约'), '', '10-11', today)).toBe('wrong')
})
