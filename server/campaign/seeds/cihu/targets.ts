import { annual, targetsOf } from '../draft-target.ts'

const goalsText =
  '共设定重点项目、城乡建设、招大引强、有效投资、企业培育、创新主体、土地供应、上市融资等八项工作目标'
const wholePeriod = { scope: 'campaign', from: '2021-01-01', to: '2022-01-31', stated: false } as const
const resources = { where: '二(二)5.狠抓要素保障', areaId: 'resources', period: wholePeriod }

/** Eight goals whose figures stand in the plan, not in its interpretation: targets without a value. */
const goals = targetsOf(
  { where: '二(一)工作目标', period: wholePeriod },
  ['重点项目', '城乡建设', '招大引强', '有效投资', '企业培育', '创新主体', '土地供应', '上市融资'].map(
    (indicator, index) => ({
      id: `C-G${index + 1}`,
      indicator,
      kind: 'level' as const,
      op: 'none' as const,
      note: '来源为部门解读，未载数字',
      text: goalsText,
    }),
  ),
)

const stated = [
  ...targetsOf(resources, [
    {
      id: 'C-01',
      indicator: '工业拿地项目“标准地”出让占比',
      kind: 'ratio',
      op: 'all',
      value: 100,
      unit: '%',
      period: annual(2021),
      measureIds: ['m5-1'],
      text: '全年工业拿地项目100%以“标准地”方式出让,全面实现“拿地即开工”',
    },
    {
      id: 'C-02',
      indicator: '新增违法建设',
      kind: 'increment',
      better: 'lower',
      op: 'zero-growth',
      value: 0,
      measureIds: ['m5-5'],
      text: '实现新增违法建设“零增长”',
    },
    {
      id: 'C-03',
      indicator: '园区污水零直排',
      kind: 'qualitative',
      op: 'none',
      strength: 'strive',
      measureIds: ['m5-5'],
      text: '争取园区废水应收尽收,集中处理,达标排放,污水零直排',
    },
  ]),
  ...targetsOf({ where: '二(二)4.狠抓项目服务', areaId: 'serving', period: wholePeriod }, [
    {
      id: 'C-04',
      indicator: '企业扶持政策应报尽报',
      kind: 'qualitative',
      op: 'none',
      strength: 'ensure',
      measureIds: ['m4-3'],
      text: '确保企业扶持政策应报尽报',
    },
  ]),
  ...targetsOf(resources, [
    {
      id: 'C-05',
      indicator: '中央生态环保督察交办问题整改',
      kind: 'qualitative',
      op: 'relative',
      note: '以序时进度为尺度',
      measureIds: ['m5-5'],
      text: '按序时进度完成交办问题整改',
    },
  ]),
  ...targetsOf({ where: '二(二)3.狠抓项目建设', areaId: 'building', period: wholePeriod }, [
    {
      id: 'C-06',
      indicator: '按计划形成实物工作量',
      kind: 'qualitative',
      op: 'none',
      strength: 'ensure',
      listId: 'overdue-start',
      measureIds: ['m3-1'],
      text: '确保按计划形成实物工作量,尤其对应开未开项目加强跟进调度',
    },
  ]),
]

export const targets = [...goals, ...stated]
