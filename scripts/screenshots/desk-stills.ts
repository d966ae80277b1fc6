import { atDesks, desk, laptop } from './sizes.ts'
import type { Still } from './still.ts'

const board = '/c/xuancheng'
/** The board and the map, which are shown on 4K as well. */
const sizes = atDesks
/** Lists and forms look the same there, and pictures of them are large. */
const two = [laptop, desk]

export const deskStills: readonly Still[] = [
  { name: 'login', as: null, path: '/login', sizes: two },
  { name: 'campaigns', as: 'dispatch', path: '/', sizes: two },
  { name: 'kanban', as: 'dispatch', path: `${board}/kanban`, sizes },
  { name: 'kanban-wall', as: 'leader', path: `${board}/kanban`, sizes, theme: 'wall' },
  {
    name: 'card',
    as: 'zhaoshang',
    path: `${board}/kanban`,
    sizes: two,
    after: page => page.getByText('水性工业涂料项目').first().click(),
  },
  { name: 'ledger', as: 'dispatch', path: `${board}/ledger`, sizes: two },
  { name: 'targets', as: 'leader', path: `${board}/targets`, sizes: two },
  { name: 'return', as: 'zhaoshang', path: `${board}/return`, sizes: two },
  { name: 'todo', as: 'jianshe', path: `${board}/todo`, sizes: two },
  { name: 'inspection', as: 'jiwei', path: `${board}/inspection`, sizes: two },
  { name: 'inspection-units', as: 'leader', path: `${board}/inspection/units`, sizes: two },
  { name: 'history', as: 'jiwei', path: `${board}/kanban?asOf=2021-10-20`, sizes: two },
  { name: 'compare', as: 'jiwei', path: `${board}/history?from=2021-10-11&to=2021-10-28`, sizes: two },
  { name: 'trends', as: 'leader', path: `${board}/history/trend`, sizes: two },
  { name: 'bulletin', as: 'dispatch', path: `${board}/bulletin`, sizes: two },
  { name: 'plan', as: 'dispatch', path: `${board}/plan`, sizes: two },
  { name: 'gantt', as: 'dispatch', path: `${board}/gantt`, sizes },
  { name: 'gantt-wall', as: 'leader', path: `${board}/gantt`, sizes, theme: 'wall' },
  {
    name: 'gantt-export',
    as: 'dispatch',
    path: `${board}/gantt`,
    sizes: two,
    after: page => page.getByRole('button', { name: '导出', exact: true }).click(),
  },
  {
    name: 'audit',
    as: 'auditor',
    path: '/audit/xuancheng',
    sizes: two,
    after: async page => {
      await page.getByRole('button', { name: '核验全部记录' }).click()
      await page.getByText('记录完整').waitFor()
    },
  },
  { name: 'problems', as: 'dispatch', path: `${board}/problems`, sizes: two },
  { name: 'meetings', as: 'dispatch', path: `${board}/meeting`, sizes: two },
  {
    name: 'agenda',
    as: 'dispatch',
    path: `${board}/meeting`,
    sizes: two,
    after: page =>
      page
        .getByRole('link', { name: /第5次项目调度会/ })
        .first()
        .click(),
  },
  { name: 'decisions', as: 'dispatch', path: `${board}/meeting/decisions`, sizes: two },
]
