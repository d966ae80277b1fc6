import { byCards, byLinkedCards, targetsOf } from '../draft-target.ts'

const wholePlan = { scope: 'whole-plan', from: '2020-01-01', to: '2022-12-31', stated: true } as const
const everyYear = { ...wholePlan, scope: 'year', each: 'year' } as const
const yearOf = (year: number) =>
  ({ scope: 'year', from: `${year}-01-01`, to: `${year}-12-31`, stated: true }) as const
const byEnd = { period: wholePlan, dueOn: '2022-12-31' }
const goals = '二、任务目标'
const firms = { kind: 'stock', op: 'at-least', unit: '家' } as const
const output = { kind: 'level', op: 'at-least', unit: '亿元' } as const

/** Each industry has a total and, of it, the output of firms above the threshold. */
const industries = (
  [
    ['T0-02', '绿色化工', 100, 65, '绿色化工产业实现总产值100 亿元以上,规上企业实现产值65亿元以上'],
    ['T0-03', '食品加工', 100, 50, '食品加工产业实现总产值100亿元以上,规上企业实现产值50亿元以上'],
    ['T0-04', '建材家居', 50, 45, '建材家居产业实现总产值50亿元以上,规上企业实现产值45亿元以上'],
    ['T0-05', '电子信息', 30, 7, '电子信息产业实现总产值30亿元以上,规上企业实现产值7亿元以上'],
    ['T0-06', '医药', 10, 1, '医药产业实现总产值10亿元以上,规上企业实现产值1亿元以上'],
  ] as const
).flatMap(([id, name, total, above, text]) => [
  { ...output, id: `${id}a`, indicator: `${name}产业总产值`, value: total, text },
  { ...output, id: `${id}b`, indicator: `${name}产业规上企业产值`, value: above, parentId: `${id}a`, text },
])

const total = targetsOf({ where: goals, period: wholePlan }, [
  {
    id: 'T0-01',
    indicator: '全县工业总产值年均增速',
    kind: 'growth',
    op: 'at-least',
    value: 10,
    unit: '%',
    note: '年均增长',
    text: '全县工业总产值年均增长10%以上',
  },
  ...industries,
])

const companies = [
  ...targetsOf({ where: '二(一)骨干企业做强', areaId: 'strong', ...byEnd }, [
    {
      ...firms,
      id: 'T1-01',
      indicator: '产值过10亿元企业或产业集群',
      value: 10,
      text: '到2022 年底,实现阳煤恒通、合创控股、澳思柏恩、郯润食品、五得利面粉、聚氨酯新材料产业园、新型塑材产业园等产值过10亿元企业或产业集群10家以上',
    },
    {
      ...firms,
      id: 'T1-02',
      indicator: '产值过50亿元企业或产业集群',
      value: 1,
      parentId: 'T1-01',
      text: '其中,产值过50亿元企业或产业集群1家以上',
    },
    {
      ...firms,
      id: 'T1-03',
      indicator: '产值过30亿元企业或产业集群',
      value: 2,
      parentId: 'T1-01',
      text: '产值过30亿元企业或产业集群2家以上',
    },
  ]),
  ...targetsOf({ where: '二(二)优秀企业做大', areaId: 'large', ...byEnd }, [
    {
      ...firms,
      id: 'T2-01',
      indicator: '产值过亿元企业',
      value: 30,
      text: '到2022年底,实现中汇管业、斯科瑞聚氨酯、众一科环、德瑞高分子、利兴化工等产值过亿元企业30家以上',
    },
  ]),
  ...targetsOf({ where: '二(三)小微企业升规', areaId: 'scale', period: wholePlan }, [
    ...(
      [
        ['T3-01', 2020, 30],
        ['T3-02', 2021, 30],
        ['T3-03', 2022, 40],
      ] as const
    ).map(([id, year, value]) => ({
      id,
      indicator: '新增规模以上工业企业',
      kind: 'increment' as const,
      op: 'at-least' as const,
      value,
      unit: '家',
      period: yearOf(year),
      text: `${year}年全县新增规模以上工业企业${value}家以上`,
    })),
    {
      ...firms,
      id: 'T3-04',
      indicator: '规模以上工业企业总数',
      value: 200,
      dueOn: '2022-12-31',
      text: '2022年底实现全县规模以上工业企业总数200家以上',
    },
  ]),
]

const clusterText =
  '到2022年底,在李庄镇、马头镇、庙山镇、高峰头镇、港上镇、红花镇和泉源镇等乡镇初步建成5个以上投资密度大、产业关联度高、运作管理规范的小微型企业产业集聚园区'
const signText = '每年签约、落地过10亿元项目5个以上、过亿元项目30个以上'
const talentText = '招引省级以上高层次人才5名以上、硕士研究生以上学历人才15名以上'
const projects = { kind: 'increment', op: 'at-least', unit: '个' } as const
const talent = { kind: 'increment', op: 'at-least', unit: '名' } as const
const signed = (investmentAtLeast: number) =>
  byCards('sign', { workflowIds: ['investment'], investmentAtLeast })

const growth = [
  ...targetsOf({ where: '二(四)集群产业入园', areaId: 'cluster', ...byEnd }, [
    {
      ...projects,
      id: 'T4-01',
      indicator: '小微型企业产业集聚园区',
      value: 5,
      place: '李庄镇、马头镇、庙山镇、高峰头镇、港上镇、红花镇、泉源镇等',
      measurement: byLinkedCards('produce'),
      text: clusterText,
    },
    {
      ...firms,
      id: 'T4-02',
      indicator: '集群化发展小微企业',
      value: 1000,
      text: '实现小微企业集群化发展1000家以上',
    },
  ]),
  ...targetsOf({ where: '二(五)双招双引聚力', areaId: 'attract', period: everyYear }, [
    {
      ...projects,
      id: 'T5-01',
      indicator: '签约、落地过10亿元项目',
      value: 5,
      measurement: signed(100_000),
      text: signText,
    },
    {
      ...projects,
      id: 'T5-02',
      indicator: '签约、落地过亿元项目',
      value: 30,
      measurement: signed(10_000),
      text: signText,
    },
    {
      ...talent,
      id: 'T5-03',
      indicator: '省级以上高层次人才',
      value: 5,
      note: '「省级以上」是层次口径，「5名以上」是目标下限',
      text: talentText,
    },
    {
      ...talent,
      id: 'T5-04',
      indicator: '硕士研究生以上学历人才',
      value: 15,
      note: '「硕士研究生以上」是学历口径，「15名以上」是目标下限',
      text: talentText,
    },
  ]),
]

const science = { unitId: 'keji', every: 'month' as const }
const trainText = '每年至少组织两批次共计100名以上企业家赴国内高校、全国500强企业等进行集中培训、现场培训'

/** Figures inside the paths: these have a stated lead, who returns them by the month (一个月更新一次). */
const paths = [
  ...targetsOf(
    {
      where: '三(二)创新驱动',
      areaId: 'innovate',
      measureIds: ['p2'],
      period: wholePlan,
      reporting: science,
    },
    [
      {
        ...firms,
        id: 'T6-01',
        indicator: '创新平台',
        kind: 'increment',
        value: 20,
        text: '建设技术创新中心、重点实验室、工程技术研究中心、众创空间、孵化器等各类平台20家以上',
      },
      {
        ...firms,
        id: 'T6-02',
        indicator: '新增高新技术企业',
        kind: 'increment',
        value: 15,
        note: '「至少」',
        text: '三年内至少新增高新技术企业15家',
      },
      {
        id: 'T6-03',
        indicator: '申报省级以上重大科研项目',
        kind: 'increment',
        op: 'range',
        value: 6,
        upper: 8,
        unit: '项',
        text: '积极申报省级以上重大科研项目6-8项',
      },
    ],
  ),
  ...targetsOf(
    {
      where: '三(六)企业家精神',
      areaId: 'spirit',
      measureIds: ['p6'],
      period: everyYear,
      reporting: { unitId: 'gongxin', every: 'month' },
    },
    [
      {
        id: 'T6-04',
        indicator: '企业家培训批次',
        kind: 'event-count',
        op: 'at-least',
        value: 2,
        unit: '批次',
        note: '原文为「两批次」',
        text: trainText,
      },
      {
        id: 'T6-05',
        indicator: '企业家培训人数',
        kind: 'increment',
        op: 'at-least',
        value: 100,
        unit: '名',
        text: trainText,
      },
    ],
  ),
]

export const targets = [...total, ...companies, ...growth, ...paths]
