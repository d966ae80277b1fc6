import { annual, byLinkedCards, targetsOf } from '../draft-target.ts'
import { campaignPeriod } from './head.ts'

const passage = {
  where: '二(五)党建提效攻坚',
  areaId: 'party',
  reporting: { unitId: 'dangqun', every: 'month' as const },
}
/** No figure is meant: 100 in 「建党100周年」 is not one. */
const words = { kind: 'qualitative', op: 'none' } as const

const year = targetsOf({ ...passage, period: annual(2021) }, [
  {
    ...words,
    id: 'X5-01',
    indicator: '党史学习教育、宣传与意识形态',
    text: '扎实开展党史学习教育;举办庆祝建党100周年宣传活动,高质量完成主流媒体上稿任务,积极化解意识形态领域重大风险',
  },
  {
    ...words,
    id: 'X5-02',
    indicator: '巡视整改、警示教育与“三定方案”',
    text: '抓好中央巡视反馈意见整改落实,开展新一轮深化“三个以案”警示教育。做好“三定方案”修改报批工作',
  },
  {
    ...words,
    id: 'X5-03',
    indicator: '干部、群团与纪律建设',
    text: '加强年轻干部培养锻炼,增强年轻干部综合能力,培养充实后备干部,落实干部轮岗制度。加强工会基层组织建设。着力提升基层团组织活力。深化妇联改革。强化党的纪律建设',
  },
])

const campaign = targetsOf({ ...passage, period: campaignPeriod }, [
  {
    id: 'X5-04',
    indicator: '区级以上主流媒体上稿',
    kind: 'event-count',
    op: 'none',
    note: '有任务而原文未给数量',
    text: '高质量完成区级以上主流媒体上稿任务',
  },
  {
    id: 'X5-05',
    indicator: '省级模拟测评反馈问题整改',
    kind: 'increment',
    op: 'equal',
    value: 1,
    unit: '个',
    measurement: byLinkedCards('finished'),
    text: '完成省级模拟测评1个反馈问题整改',
  },
  {
    id: 'X5-05b',
    indicator: '全国文明城市复检',
    kind: 'pass-fail',
    op: 'pass',
    measurement: byLinkedCards('finished'),
    text: '顺利通过全国文明城市复检',
  },
  { ...words, id: 'X5-06', indicator: '非公企业“两个覆盖”', text: '持续推进非公企业“两个覆盖”工作' },
  {
    id: 'X5-07',
    indicator: '区直重点经济部门效能测评',
    kind: 'event-count',
    op: 'equal',
    value: 2,
    unit: '轮',
    note: '原文为「两轮」',
    text: '高质量完成两轮区直重点经济部门效能测评工作任务',
  },
])

export const partyTargets = [...year, ...campaign]
