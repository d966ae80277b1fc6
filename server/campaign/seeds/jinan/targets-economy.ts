import { annual, byCards, byLinkedCards, targetsOf } from '../draft-target.ts'

const period = annual(2020)
const output = '规上工业总产值64亿元,增长9.8%'
const fixed = '固定资产投资46亿元,增长19.8%'
const industrial = '其中工业固投13亿元,增长58.5%'
const sales = '限上企业销售收入46.5亿元,增长10.5%'
const revenue = '财政收入7.3亿元,增长11%(以上不含城北现代产业园,后同)'
const level = { kind: 'level', op: 'equal', unit: '亿元' } as const
const growth = { kind: 'growth', op: 'equal', unit: '%' } as const
/** 「以上不含…后同」: here 以上 means the figures above, not a lower bound. */
const note = '不含城北现代产业园，后同'

const preamble = targetsOf({ where: '全年主要预期目标', period }, [
  { ...level, id: 'J0-01', indicator: '规上工业总产值', value: 64, note, text: output },
  { ...growth, id: 'J0-02', indicator: '规上工业总产值增速', value: 9.8, note, text: output },
  { ...growth, id: 'J0-03', indicator: '规上工业增加值增速', value: 12, note, text: '规上工业增加值增长12%' },
  { ...level, id: 'J0-04', indicator: '固定资产投资', value: 46, note, text: fixed },
  { ...growth, id: 'J0-05', indicator: '固定资产投资增速', value: 19.8, note, text: fixed },
  { ...level, id: 'J0-06', indicator: '工业固投', value: 13, parentId: 'J0-04', note, text: industrial },
  {
    ...growth,
    id: 'J0-07',
    indicator: '工业固投增速',
    value: 58.5,
    parentId: 'J0-05',
    note,
    text: industrial,
  },
  { ...level, id: 'J0-08', indicator: '限上企业销售收入', value: 46.5, note, text: sales },
  { ...growth, id: 'J0-09', indicator: '限上企业销售收入增速', value: 10.5, note, text: sales },
  { ...level, id: 'J0-10', indicator: '财政收入', value: 7.3, note, text: revenue },
  { ...growth, id: 'J0-11', indicator: '财政收入增速', value: 11, note, text: revenue },
])

const signed = (investmentAtLeast: number) =>
  byCards('sign', { workflowIds: ['investment'], investmentAtLeast })
const count = { kind: 'increment', unit: '个' } as const

const attracting = [
  ...targetsOf({ where: '一、1.突出招大引强', areaId: 'attracting', measureIds: ['t1'], period }, [
    {
      ...count,
      id: 'J1-01',
      indicator: '新引进亿元以上项目',
      op: 'equal',
      value: 25,
      strength: 'strive',
      measurement: signed(10_000),
      text: '全年力争新引进亿元以上项目25个',
    },
    {
      ...count,
      id: 'J1-02',
      indicator: '新引进5亿元以上项目',
      op: 'equal',
      value: 5,
      strength: 'strive',
      parentId: 'J1-01',
      measurement: signed(50_000),
      text: '其中5亿元以上项目5个',
    },
    { ...level, id: 'J1-03', indicator: '境内到位资金', value: 46, text: '实现境内到位资金46亿元' },
    {
      id: 'J1-04',
      indicator: '境外到位资金',
      kind: 'level',
      op: 'equal',
      value: 3800,
      unit: '万美元',
      text: '境外到位资金3800万美元',
    },
  ]),
  ...targetsOf({ where: '一、2.着力补链强链', areaId: 'attracting', measureIds: ['t2'], period }, [
    {
      ...count,
      id: 'J2-01',
      indicator: '合肥电子信息产业配套项目',
      op: 'at-least',
      value: 10,
      strength: 'strive',
      measurement: byLinkedCards('sign'),
      text: '全年力争引进与合肥电子信息产业相关联的配套项目不少于10个',
    },
    {
      ...count,
      id: 'J2-02',
      indicator: '明天氢能、应流航空配套项目',
      op: 'at-least',
      value: 1,
      strength: 'strive',
      period: { scope: 'quarter', from: '2020-01-01', to: '2020-12-31', each: 'quarter', stated: true },
      measurement: byLinkedCards('sign'),
      text: '争取每季度引进与明天氢能、应流航空相关联的配套项目不少于1个',
    },
  ]),
  ...targetsOf({ where: '一、3.充实招商队伍', areaId: 'attracting', measureIds: ['t3'], period }, [
    {
      ...count,
      id: 'J3-01',
      indicator: '专业招商小组',
      op: 'equal',
      value: 3,
      text: '成立氢能源、装备制造、电子信息3个专业招商小组',
    },
  ]),
]

export const economyTargets = [...preamble, ...attracting]
