import { expect, test } from 'vitest'
import { moveCell } from '../../client/ledger/grid/grid-keys.ts'

const size = { rows: 100, columns: 10, pageRows: 20 }

test.each([
  ['ArrowDown', false, { row: 5, column: 3 }, { row: 6, column: 3 }],
  ['ArrowUp', false, { row: 0, column: 3 }, { row: 0, column: 3 }],
  ['ArrowLeft', false, { row: 5, column: 0 }, { row: 5, column: 0 }],
  ['ArrowRight', false, { row: 5, column: 9 }, { row: 5, column: 9 }],
  ['PageDown', false, { row: 90, column: 1 }, { row: 99, column: 1 }],
  ['PageUp', false, { row: 30, column: 1 }, { row: 10, column: 1 }],
  ['Home', false, { row: 5, column: 3 }, { row: 5, column: 0 }],
  ['End', false, { row: 5, column: 3 }, { row: 5, column: 9 }],
  ['Home', true, { row: 5, column: 3 }, { row: 0, column: 0 }],
  ['End', true, { row: 5, column: 3 }, { row: 99, column: 9 }],
  ['ArrowDown', true, { row: 5, column: 3 }, { row: 99, column: 3 }],
] as const)('the ledger by keyboard: %s (ctrl %s) from %o goes to %o', (key, ctrl, from, to) => {
  expect(moveCell(key, ctrl, from, size)).toEqual(to)
})

test('other keys are not about moving', () => {
  expect(moveCell('a', false, { row: 1, column: 1 }, size)).toBeNull()
})
