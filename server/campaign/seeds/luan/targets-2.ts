import { annual, byCards, byLinkedCards, targetsOf } from '../draft-target.ts'

const period = annual(2019)
const from = (unitId: string) => ({ unitId, every: 'month' as const })
const strive = { kind: 'increment', unit: '个', strength: 'strive' } as const
const firms = { kind: 'increment', unit: '家' } as const
const event = { kind: 'event-count', op: 'equal' } as const
const large = { investmentAtLeast: 5_000 }
const stageText = '全市5000 万元以上重点工业项目落地开工 100 个、投产 50个'
const zoneText = '明确 1 个首位产业,重点发展 2-3 个主导产业'
const coursesText =
  '全年组织开展 1 期企业高质量发展专题培训班、2 期规上企业负责人能力素质提升短期轮训班、2 次入企诊断服务活动'

/** Named projects by the stage they should reach; each list ends in 等. */
const named = [
  {
    id: 'L6-04',
    indicator: '点名项目按期投产达效',
    value: 6,
    stage: 'produce',
    text: '重点推进首矿大昌钢铁、金寨力信锂电池、力芯集成电路、迎驾野岭产业园、叶集绿色板材工业园、明天氢能产业园一期等重大项目按期投产达效',
  },
  {
    id: 'L6-04b',
    indicator: '点名项目推进建设',
    value: 3,
    stage: 'complete',
    text: '有序推进五洲新春产业园、应流航空产业园、美盈森智能工厂等一批项目建设',
  },
  {
    id: 'L6-04c',
    indicator: '点名项目落地开工',
    value: 6,
    stage: 'start',
    text: '推动雅迪电动车、鸿路钢构二期、AMOLED显示模组、佳仪光电、中科瑞华产业园、瑞科玛汽车锂电池等项目加快落地开工',
  },
].map(({ stage, ...rest }) => ({
  ...rest,
  kind: 'increment' as const,
  op: 'all' as const,
  unitGuess: '个',
  note: '按点名个数计，原文末尾有「等」',
  measurement: byLinkedCards(stage),
}))

/** Actions 六 to 十. */
export const laterTargets = [
  ...targetsOf(
    {
      where: '六、落地项目提速行动',
      areaId: 'projects',
      measureIds: ['a6'],
      period,
      reporting: from('fagai'),
    },
    [
      {
        id: 'L6-01',
        indicator: '工业项目投资增速',
        kind: 'growth',
        op: 'at-least',
        value: 10,
        unit: '%',
        text: '全年工业项目投资增长 10%以上',
      },
      {
        id: 'L6-02',
        indicator: '5000万元以上重点工业项目落地开工',
        kind: 'increment',
        op: 'equal',
        value: 100,
        unit: '个',
        measurement: byCards('start', large),
        text: stageText,
      },
      {
        id: 'L6-03',
        indicator: '5000万元以上重点工业项目投产',
        kind: 'increment',
        op: 'equal',
        value: 50,
        unit: '个',
        measurement: byCards('produce', large),
        text: stageText,
      },
      ...named,
    ],
  ),
  ...targetsOf(
    {
      where: '七、开发区转型升级行动',
      areaId: 'zones',
      measureIds: ['a7'],
      period,
      reporting: from('fagai'),
    },
    [
      {
        id: 'L7-01',
        indicator: '每个开发区首位产业',
        kind: 'stock',
        op: 'equal',
        value: 1,
        unit: '个',
        place: '各开发区',
        perPlace: true,
        text: zoneText,
      },
      {
        id: 'L7-01b',
        indicator: '每个开发区主导产业',
        kind: 'stock',
        op: 'range',
        value: 2,
        upper: 3,
        unit: '个',
        place: '各开发区',
        perPlace: true,
        text: zoneText,
      },
      {
        id: 'L7-02',
        indicator: '合六经济走廊规模工业增加值增速',
        kind: 'growth',
        op: 'relative',
        place: '合六经济走廊',
        note: '高于全市平均增速',
        text: '走廊区域内规模工业增加值增速高于全市平均增速',
      },
      {
        id: 'L7-03',
        indicator: '合六经济走廊对全市规模工业增长贡献率',
        kind: 'ratio',
        op: 'at-least',
        value: 45,
        unit: '%',
        place: '合六经济走廊',
        text: '对全市规模工业增长贡献率达45%以上',
      },
    ],
  ),
  ...targetsOf(
    {
      where: '八、返乡创业主攻行动',
      areaId: 'returning',
      measureIds: ['a8'],
      period,
      reporting: from('renshe'),
    },
    [
      {
        ...strive,
        id: 'L8-01',
        indicator: '国家级返乡创业类平台',
        op: 'equal',
        value: 2,
        text: '力争创建国家级返乡创业类平台 2 个',
      },
      {
        ...strive,
        id: 'L8-02',
        indicator: '省级返乡创业类平台',
        op: 'equal',
        value: 5,
        text: '省级返乡创业类平台 5 个',
      },
      {
        ...strive,
        id: 'L8-03',
        indicator: '市级返乡创业示范园',
        op: 'about',
        value: 10,
        strength: 'plain',
        note: '「10 个左右」',
        text: '打造 10 个左右市级返乡创业示范园',
      },
      {
        ...firms,
        id: 'L8-04',
        indicator: '新增小微创业企业',
        op: 'equal',
        value: 600,
        text: '新增小微创业企业 600 家',
      },
    ],
  ),
  ...targetsOf(
    {
      where: '九、困难企业纾困行动',
      areaId: 'distressed',
      measureIds: ['a9'],
      period,
      reporting: from('caizheng'),
    },
    [
      {
        ...firms,
        id: 'L9-01',
        indicator: '盘活困难企业',
        op: 'equal',
        value: 100,
        strength: 'strive',
        text: '力争全年盘活困难企业 100 家',
      },
      {
        ...firms,
        id: 'L9-02',
        indicator: '企业退城进园',
        op: 'equal',
        value: 20,
        text: '完成星瑞齿轮等 20 家企业的退城进园',
      },
    ],
  ),
  ...targetsOf(
    {
      where: '十、企业家培养行动',
      areaId: 'entrepreneurs',
      measureIds: ['a10'],
      period,
      reporting: from('gongshang'),
    },
    [
      {
        ...event,
        id: 'L10-01',
        indicator: '企业高质量发展专题培训班',
        value: 1,
        unit: '期',
        text: coursesText,
      },
      {
        ...event,
        id: 'L10-02',
        indicator: '规上企业负责人能力素质提升短期轮训班',
        value: 2,
        unit: '期',
        text: coursesText,
      },
      { ...event, id: 'L10-03', indicator: '入企诊断服务活动', value: 2, unit: '次', text: coursesText },
      {
        id: 'L10-04',
        indicator: '企业家培训活动',
        kind: 'event-count',
        op: 'at-least',
        value: 2,
        unit: '期',
        place: '各县区',
        perPlace: true,
        note: '每个县区，不是全市合计',
        text: '各县区要结合实际,全年举办 2 期以上企业家培训活动',
      },
    ],
  ),
]
