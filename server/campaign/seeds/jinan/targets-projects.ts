import { annual, byCards, byLinkedCards, byMoney, targetsOf } from '../draft-target.ts'

const period = annual(2020)
const count = { kind: 'increment', unit: '个' } as const
const money = { kind: 'level', unit: '亿元' } as const

const results = targetsOf(
  { where: '二、7.确保项目工作实效', areaId: 'projects', measureIds: ['t7'], period },
  [
    {
      id: 'J7-01',
      indicator: '明天氢能公司批量生产',
      kind: 'pass-fail',
      op: 'pass',
      strength: 'ensure',
      measurement: byLinkedCards('produce'),
      text: '确保明天氢能公司批量生产',
    },
    {
      ...count,
      id: 'J7-02',
      indicator: '续建项目竣工投产',
      op: 'equal',
      value: 25,
      strength: 'ensure',
      listId: 'continuing',
      measurement: byCards('produce', { listId: 'continuing' }),
      text: '应流航空产业园项目一期、诚宇包装二期、工美服装等25个续建项目竣工投产',
    },
    {
      id: 'J7-04',
      indicator: '上达电子、中航科电等重点工业项目',
      kind: 'qualitative',
      op: 'none',
      text: '上达电子、中航科电等重点工业项目加快推进',
    },
    {
      ...count,
      id: 'J7-03',
      indicator: '已签约未开工项目开工',
      op: 'all',
      value: 16,
      strength: 'ensure',
      listId: 'signed',
      measurement: byCards('start', { listId: 'signed' }),
      text: '圭目机器人、韵通管业等16个已签约未开工项目全面开工',
    },
    {
      ...money,
      id: 'J7-05',
      indicator: '计划完成投资',
      op: 'equal',
      value: 37.9,
      measurement: byMoney('亿元'),
      text: '全年计划完成投资37.9亿元',
    },
    {
      id: 'J7-06',
      indicator: '已签约项目开工率',
      kind: 'ratio',
      op: 'equal',
      value: 80,
      unit: '%',
      strength: 'strive',
      note: '开工率=开工/签约',
      text: '力争已签约项目开工率达到80%',
    },
    {
      id: 'J7-07',
      indicator: '已开工项目竣工率',
      kind: 'ratio',
      op: 'equal',
      value: 60,
      unit: '%',
      note: '竣工率=竣工/开工',
      text: '已开工项目竣工率达到60%',
    },
  ],
)

const infrastructure = targetsOf(
  { where: '三、9.补齐基础设施短板', areaId: 'city', measureIds: ['t9'], period },
  [
    {
      ...money,
      id: 'J9-01',
      indicator: '基础设施计划投资',
      op: 'about',
      value: 18.9,
      measurement: byMoney('亿元', { areaId: 'city', workflowIds: ['government'] }),
      text: '全年计划投资约18.9亿元',
    },
    {
      ...count,
      id: 'J9-02',
      indicator: '重点工程',
      op: 'equal',
      value: 27,
      unit: '项',
      measurement: byLinkedCards('start'),
      note: '六大类27项',
      text: '实施市政路网、棚改安置房、公建配套、环境治理、水利设施、城市排涝等六大类27项重点工程',
    },
    {
      id: 'J9-03',
      indicator: '集中供热项目建成投用',
      kind: 'pass-fail',
      op: 'by-date',
      dueOn: '2020-09-30',
      strength: 'ensure',
      measurement: byLinkedCards('produce'),
      note: '到月：9月份',
      text: '确保集中供热项目9月份建成投用',
    },
    {
      id: 'J9-04',
      indicator: '安置房按时竣工交付',
      kind: 'pass-fail',
      op: 'pass',
      strength: 'ensure',
      measurement: byLinkedCards('produce'),
      text: '推进桃李园、东岳府第等安置房建设,确保枣园东区二期、栖凤苑等安置房按时竣工并交付使用',
    },
  ],
)

const resources = targetsOf(
  { where: '三、10.强化发展要素保障', areaId: 'city', measureIds: ['t10'], period },
  [
    {
      id: 'J10-01',
      indicator: '盘活闲置土地',
      kind: 'level',
      op: 'at-least',
      value: 800,
      unit: '亩',
      text: '全年计划盘活闲置土地800亩以上',
    },
    {
      id: 'J10-04',
      indicator: '棚改扫尾与征迁',
      kind: 'qualitative',
      op: 'none',
      text: '全面完成棚改一期扫尾,适时启动棚改二期征迁',
    },
    {
      id: 'J10-02',
      indicator: '拆迁任务',
      kind: 'level',
      op: 'about',
      value: 30,
      unit: '万平方米',
      text: '集中力量完成约30万平方米拆迁任务',
    },
    {
      ...money,
      id: 'J10-03',
      indicator: '融资',
      op: 'equal',
      value: 23,
      strength: 'strive',
      text: '争取完成融资23亿元',
    },
  ],
)

export const projectTargets = [...results, ...infrastructure, ...resources]
