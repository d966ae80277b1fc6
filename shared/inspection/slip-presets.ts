import type { InspectionRules } from './rules.ts'

type Slips = InspectionRules['slips']
type Looks = Slips['looks']

const plain: Looks = {
  remind: { colour: 'none', name: '提醒函' },
  supervise: { colour: 'none', name: '督办单' },
  rectify: { colour: 'none', name: '整改通知书' },
  criticise: { colour: 'none', name: '通报批评' },
  interview: { colour: 'none', name: '约谈通知书' },
  transfer: { colour: 'none', name: '移交函' },
}

/**
 * SLIP-1: how slips look where it was published. 三明 2017, 三色督查单: blue for what is slow, orange for what is past due without good reason, red
 * after it. 宿迁 2025: blue near the limit, yellow behind 序时 or poor, red overdue. What a place does not name keeps its own name and no colour.
 */
export const slipPresets: Readonly<Record<Exclude<Slips['preset'], 'custom'>, Looks>> = {
  plain,
  sanming: {
    ...plain,
    remind: { colour: 'blue', name: '蓝色督查单' },
    supervise: { colour: 'orange', name: '橙色督查单' },
    rectify: { colour: 'red', name: '红色督查单' },
  },
  suqian: {
    ...plain,
    remind: { colour: 'blue', name: '蓝色督办单' },
    supervise: { colour: 'yellow', name: '黄色督办单' },
    rectify: { colour: 'red', name: '红色督办单' },
  },
}
