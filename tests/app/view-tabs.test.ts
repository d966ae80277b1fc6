import { expect, test } from 'vitest'
import { fitTabs } from '../../client/app/board/fit-tabs.ts'
import { viewOf, viewsOf } from '../../client/app/board/views.ts'
import type { Role } from '../../shared/access/member.ts'

const widthOf = () => 50
const kept = ['kanban', 'todo', 'gantt', 'ledger'] as const

test.each([
  [1000, null, ['kanban', 'todo', 'gantt', 'ledger']],
  [200, null, ['kanban', 'todo', 'gantt', 'ledger']],
  [199, null, ['kanban', 'todo', 'gantt']],
  [199, 'ledger', ['ledger', 'kanban', 'todo']],
  [100, 'ledger', ['ledger', 'kanban']],
  [0, 'ledger', ['ledger']],
  [0, null, []],
] as const)('[ARCH] in %i pixels with %s open there are tabs for %s', (available, active, shown) => {
  expect(fitTabs({ kept, active, widthOf, available })).toEqual(shown)
})

test('[ARCH] a wide tab that does not fit ends the bar: narrower ones behind it do not jump the queue', () => {
  const wide = (key: string) => (key === 'gantt' ? 300 : 50)
  expect(fitTabs({ kept, active: null, widthOf: wide, available: 200 })).toEqual(['kanban', 'todo'])
})

const reads = (roles: Role[]) => viewsOf({ roles }).main.includes('inspection')

test('[PERM-1] the lag desk is a view of leaders, dispatch and inspectors', () => {
  expect(reads(['leader'])).toBe(true)
  expect(reads(['dispatch'])).toBe(true)
  expect(reads(['unit', 'inspector'])).toBe(true)
  expect(reads(['unit'])).toBe(false)
  expect(reads([])).toBe(false)
})

test('[ARCH] the board and one’s own desk stay when everything else has gone behind 更多', () => {
  const { kept, main } = viewsOf({ roles: ['leader'] })
  expect(kept.slice(0, 2)).toEqual(['kanban', 'todo'])
  expect(new Set(kept)).toEqual(new Set(main))
})

test('[ARCH] a slip lies on the desk of its unit, and among all slips for who supervises', () => {
  const seenBy = (role: Role) => viewOf('/c/xuancheng/slip/abc', viewsOf({ roles: [role] }).all)
  expect(viewOf('/c/xuancheng/slip/abc')).toBe('todo')
  expect(seenBy('unit')).toBe('todo')
  for (const role of ['leader', 'dispatch', 'inspector'] as const) expect(seenBy(role)).toBe('inspection')
  expect(viewOf('/c/xuancheng/history')).toBe('history')
  expect(viewOf('/c/xuancheng/nothing')).toBeNull()
})
