import type { SeedParts } from '../assemble-plan.ts'

const dispatch = '三(一)强化项目调度'
const regular = '四(二)定期调度推进'

/** 「专项推进组…一旬一调度」: five groups, five series. */
const groupSeries = [
  ['projects', '项目提速'],
  ['industry', '工业提级'],
  ['platform', '平台提质'],
  ['openness', '开放提档'],
  ['party', '党建提效'],
].map(([areaId = '', name]) => ({
  id: `xun-${areaId}`,
  name: `${name}专项推进组调度`,
  every: 'xun' as const,
  kind: 'meeting' as const,
  convenor: `${name}专项推进组`,
  scope: { areaId },
  source: { where: regular, text: '专项推进组对攻坚任务落实情况实行“一旬一调度”' },
}))

/** Four meeting rhythms at once, the weekly ledger and the monthly bulletin. */
export const rhythms: SeedParts['rhythms'] = [
  {
    id: 'half-month',
    name: '“百日会战”清单内项目调度会',
    every: 'half-month',
    kind: 'meeting',
    convenor: '主要领导',
    scope: { listId: 'in', words: '清单内项目' },
    source: { where: dispatch, text: '主要领导每半月召开一次“百日会战”清单内项目调度会' },
  },
  {
    id: 'week',
    name: '项目调度会',
    every: 'week',
    kind: 'meeting',
    convenor: '分管领导',
    scope: { words: '项目' },
    source: { where: dispatch, text: '分管领导每周召开一次项目调度会' },
  },
  {
    id: 'ledger',
    name: '在建及拟开工项目进度表更新',
    every: 'week',
    kind: 'return',
    convenor: '建投中心',
    scope: { words: '在建及拟开工项目' },
    source: { where: dispatch, text: '每周更新与完善宣城高新区在建及拟开工项目进度表' },
  },
  {
    id: 'month',
    name: '领导小组调度',
    every: 'month',
    kind: 'meeting',
    convenor: '“百日会战”行动领导小组',
    scope: {},
    source: { where: regular, text: '领导小组对“百日会战”行动落实情况实行“每月一调度”' },
  },
  ...groupSeries,
  {
    id: 'bulletin',
    name: '落实工作简报',
    every: 'month',
    kind: 'bulletin',
    scope: {},
    source: { where: '四(三)营造浓厚氛围', text: '每月发布高新区落实工作简报' },
  },
]
