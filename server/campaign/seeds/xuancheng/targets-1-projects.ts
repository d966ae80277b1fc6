import { annual, byCards, byMoney, targetsOf } from '../draft-target.ts'
import { campaignPeriod } from './head.ts'

const invest = { workflowIds: ['investment'] }
const government = { workflowIds: ['government'] }
const newIn = { listId: 'in', start: 'new' as const }
const newOut = { listId: 'out', start: 'new' as const }

const passage = {
  where: '二(一)项目提速会战',
  areaId: 'projects',
  reporting: { unitId: 'jiantou', every: 'week' as const },
}
const governmentText = '2021年攻坚期间,确保政府性投资项目开工3个,竣工3个,投产3个'
const investText = '招商引资项目开工18个,竣工6个,投产26个'
const inText = '清单内新开工项目14个、竣工10个、投产15个'
const outText = '清单外新开工项目5个、投产3个'
const count = { kind: 'increment', op: 'equal', unit: '个' } as const

/** No scope word stands before the first two; 「2021年攻坚期间」 follows them. */
const opening = targetsOf({ ...passage, period: annual(2021, false) }, [
  { ...count, id: 'X1-01', indicator: '新增谋划项目', value: 60, text: '新增谋划项目60个' },
  {
    id: 'X1-02',
    indicator: '新增产业用地“标准地”出让占比',
    kind: 'ratio',
    op: 'at-least',
    value: 30,
    unit: '%',
    reporting: { unitId: 'jiantou', every: 'month' },
    text: '30%以上新增产业用地实行“标准地”出让',
  },
])

const year = targetsOf({ ...passage, period: annual(2021) }, [
  {
    ...count,
    id: 'X1-03',
    indicator: '政府性投资项目开工',
    value: 3,
    strength: 'ensure',
    measurement: byCards('start', government),
    text: governmentText,
  },
  {
    ...count,
    id: 'X1-04',
    indicator: '政府性投资项目竣工',
    value: 3,
    strength: 'ensure',
    measurement: byCards('complete', government),
    text: governmentText,
  },
  {
    ...count,
    id: 'X1-05',
    indicator: '政府性投资项目投产',
    value: 3,
    strength: 'ensure',
    measurement: byCards('produce', government),
    text: governmentText,
  },
  {
    ...count,
    id: 'X1-06',
    indicator: '招商引资项目开工',
    value: 18,
    strength: 'ensure',
    measurement: byCards('start', invest),
    text: investText,
  },
  {
    ...count,
    id: 'X1-07',
    indicator: '招商引资项目竣工',
    value: 6,
    strength: 'ensure',
    measurement: byCards('complete', invest),
    text: investText,
  },
  {
    ...count,
    id: 'X1-08',
    indicator: '招商引资项目投产',
    value: 26,
    strength: 'ensure',
    measurement: byCards('produce', invest),
    text: investText,
  },
  {
    id: 'X1-09',
    indicator: '持续推进项目完成投资',
    kind: 'level',
    op: 'equal',
    value: 4.05,
    unit: '亿元',
    strength: 'ensure',
    measurement: byMoney('亿元', { start: 'continuing' }),
    text: '持续推进项目完成投资4.05亿元',
  },
])

/** 「通过百日会战」: in-list figures may exceed the year's; both stand as printed. */
const campaign = targetsOf({ ...passage, period: campaignPeriod }, [
  {
    ...count,
    id: 'X1-10',
    indicator: '清单内新开工项目',
    value: 14,
    listId: 'in',
    measurement: byCards('start', newIn),
    text: inText,
  },
  {
    ...count,
    id: 'X1-11',
    indicator: '清单内竣工项目',
    value: 10,
    listId: 'in',
    measurement: byCards('complete', { listId: 'in' }),
    note: '会战清单内竣工10个，多于全年政府性投资竣工3个与招商引资竣工6个之和，按原文并列',
    text: inText,
  },
  {
    ...count,
    id: 'X1-12',
    indicator: '清单内投产项目',
    value: 15,
    listId: 'in',
    measurement: byCards('produce', { listId: 'in' }),
    text: inText,
  },
  {
    id: 'X1-13',
    indicator: '清单内持续推进项目完成投资',
    kind: 'level',
    op: 'at-least',
    value: 1.83,
    unit: '亿元',
    listId: 'in',
    measurement: byMoney('亿元', { listId: 'in', start: 'continuing' }),
    text: '持续推进项目完成投资1.83亿元以上',
  },
  {
    ...count,
    id: 'X1-14',
    indicator: '清单外新开工项目',
    value: 5,
    listId: 'out',
    measurement: byCards('start', newOut),
    text: outText,
  },
  {
    ...count,
    id: 'X1-15',
    indicator: '清单外投产项目',
    value: 3,
    listId: 'out',
    measurement: byCards('produce', { listId: 'out' }),
    text: outText,
  },
])

export const projectTargets = [...opening, ...year, ...campaign]
