import { expect, test } from 'vitest'
import { groupingFrom, withGrouping } from '../../client/kanban/group/grouping.ts'
import { readMemory } from '../../client/kanban/memory.ts'

test.each([
  ['', { columns: 'stage', lanes: 'area' }],
  ['columns=lamp&lanes=unit', { columns: 'lamp', lanes: 'unit' }],
  ['columns=area', { columns: 'area', lanes: 'none' }],
  ['columns=sideways&lanes=', { columns: 'stage', lanes: 'area' }],
])(
  '[KAN-3] the address %j is read as a grouping, and what is not understood is left out',
  (address, expected) => {
    expect(groupingFrom(new URLSearchParams(address))).toEqual(expected)
  },
)

test('[KAN-3] a grouping survives the address, and filters in it stay', () => {
  const params = withGrouping(new URLSearchParams('q=厂房&card=k1'), { columns: 'lamp', lanes: 'none' })
  expect(params.get('q')).toBe('厂房')
  expect(groupingFrom(params)).toEqual({ columns: 'lamp', lanes: 'none' })
  expect([...withGrouping(params, { columns: 'stage', lanes: 'area' }).keys()]).toEqual(['q', 'card'])
})

test.each([
  [null, { top: 0, left: 0, collapsed: [] }],
  [
    { top: 120, left: -4, collapsed: ['invest', 7] },
    { top: 120, left: 0, collapsed: ['invest'] },
  ],
  [
    { top: 'far', collapsed: 'all' },
    { top: 0, left: 0, collapsed: [] },
  ],
])('[KAN-3] remembered scroll and folds are read with care: %j', (stored, expected) => {
  expect(readMemory(stored)).toEqual(expected)
})
