import { annual, byLinkedCards, targetsOf } from '../draft-target.ts'

const period = annual(2020)
const strive = { kind: 'increment', unit: '个', strength: 'strive' } as const
const firm = { kind: 'increment', unit: '家' } as const
const strivenText = '争创省级技术创新中心1个、省级科技重大专项2个以上、市级产学研合作重大专项1个以上'
const talentText = '力争新设院士工作站1个、引进高层次科技人才团队1个'
const meetingsText = '全年计划召开银企对接会4次、专场招聘会6场'

export const innovationTargets = [
  ...targetsOf({ where: '四、11.打造科创新城', areaId: 'innovation', measureIds: ['t11'], period }, [
    {
      ...strive,
      id: 'J11-01',
      indicator: '省级重点实验室',
      op: 'equal',
      value: 1,
      text: '争创省级重点实验室1个',
    },
    {
      id: 'J11-01b',
      indicator: '国家级科技企业孵化器',
      kind: 'pass-fail',
      op: 'pass',
      text: '推动大学科技园创建国家级科技企业孵化器',
    },
  ]),
  ...targetsOf({ where: '四、12.强化人才战略', areaId: 'innovation', measureIds: ['t12'], period }, [
    { ...strive, id: 'J12-01', indicator: '新设院士工作站', op: 'equal', value: 1, text: talentText },
    {
      ...strive,
      id: 'J12-01b',
      indicator: '引进高层次科技人才团队',
      op: 'equal',
      value: 1,
      text: talentText,
    },
  ]),
  ...targetsOf({ where: '四、13.激励创新发展', areaId: 'innovation', measureIds: ['t13'], period }, [
    {
      id: 'J13-01',
      indicator: '技改投资增速',
      kind: 'growth',
      op: 'at-least',
      value: 15,
      unit: '%',
      text: '全年技改投资增长15%以上',
    },
    {
      ...firm,
      id: 'J13-02',
      indicator: '新增规上企业',
      op: 'equal',
      value: 10,
      text: '计划新增规上企业10家',
    },
    {
      ...firm,
      id: 'J13-03',
      indicator: '新培育“专精特新”企业',
      op: 'equal',
      value: 6,
      text: '新培育“专精特新”企业6家',
    },
    {
      ...firm,
      id: 'J13-04',
      indicator: '新认定高新技术企业',
      op: 'at-least',
      value: 5,
      text: '新认定高新技术企业5家以上',
    },
    { ...strive, id: 'J13-05', indicator: '省级技术创新中心', op: 'equal', value: 1, text: strivenText },
    { ...strive, id: 'J13-06', indicator: '省级科技重大专项', op: 'at-least', value: 2, text: strivenText },
    {
      ...strive,
      id: 'J13-07',
      indicator: '市级产学研合作重大专项',
      op: 'at-least',
      value: 1,
      text: strivenText,
    },
    {
      id: 'J13-08',
      indicator: '战略性新兴产业产值增速',
      kind: 'growth',
      op: 'at-least',
      value: 10,
      unit: '%',
      text: '全年战略性新兴产业产值增长10%以上',
    },
  ]),
  ...targetsOf({ where: '五、16.优化涉企服务', areaId: 'business', measureIds: ['t16'], period }, [
    {
      ...strive,
      id: 'J16-01',
      indicator: '省市级返乡创业园',
      op: 'equal',
      value: 2,
      text: '争创省市级返乡创业园2个',
    },
    {
      id: 'J16-02',
      indicator: '银企对接会',
      kind: 'event-count',
      op: 'equal',
      value: 4,
      unit: '次',
      text: meetingsText,
    },
    {
      id: 'J16-03',
      indicator: '专场招聘会',
      kind: 'event-count',
      op: 'equal',
      value: 6,
      unit: '场',
      text: meetingsText,
    },
  ]),
  ...targetsOf({ where: '六、19.着力推动乡村振兴', areaId: 'livelihood', measureIds: ['t19'], period }, [
    {
      id: 'J19-01',
      indicator: '农村道路及农田水利工程',
      kind: 'increment',
      op: 'equal',
      value: 16,
      unit: '项',
      measurement: byLinkedCards('start'),
      text: '有序组织实施好兴农路、柏圩路等16项农村道路及农田水利工程建设',
    },
  ]),
]
