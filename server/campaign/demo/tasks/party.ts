import { done, going, tasksOf } from './task.ts'

const place = {
  area: 'party',
  measure: 'm9',
  where: '二(五)党建提效攻坚',
  leader: 'fenguan-dangjian',
} as const
const year = tasksOf({ ...place, since: 2 })
const campaign = tasksOf({ ...place, since: 19 })
const learning =
  '扎实开展党史学习教育;举办庆祝建党100周年宣传活动,高质量完成主流媒体上稿任务,积极化解意识形态领域重大风险'
const inspection = '抓好中央巡视反馈意见整改落实,开展新一轮深化“三个以案”警示教育'

/** Qualitative work of the fifth battle: most of it has no figure, all of it has a unit and a course. */
export const partyTasks = [
  year('x5-history', '党史学习教育', 'dangqun', learning, {
    ...going('2021-09-23', 45, 66),
    owner: '党建专员',
    targets: ['X5-01'],
    form: '专题学习按月开展',
  }),
  year('x5-century', '庆祝建党100周年宣传活动', 'dangqun', learning, {
    ...done('2021-09-23', '2021-10-15', 70),
    owner: '宣传专员',
    targets: ['X5-01'],
    form: '系列宣传已完成',
  }),
  year('x5-risk', '化解意识形态领域重大风险', 'dangqun', learning, {
    ...going('2021-09-27', 20, 35),
    targets: ['X5-01'],
  }),
  year('x5-patrol', '中央巡视反馈意见整改落实', 'bangongshi', inspection, {
    ...going('2021-09-23', 40, 57),
    support: ['jigongwei'],
    targets: ['X5-02'],
  }),
  year('x5-cases', '深化“三个以案”警示教育', 'jigongwei', inspection, {
    ...going('2021-10-08', 15, 30),
    support: ['dangqun'],
    targets: ['X5-02'],
  }),
  year('x5-posts', '“三定方案”修改报批', 'dangqun', '做好“三定方案”修改报批工作', {
    ...going('2021-09-28', 20, 24),
    due: '2021-10-31',
    targets: ['X5-02'],
    form: '修改稿待报',
  }),
  year(
    'x5-cadres',
    '年轻干部培养与轮岗',
    'dangqun',
    '加强年轻干部培养锻炼,增强年轻干部综合能力,培养充实后备干部,落实干部轮岗制度',
    { ...going('2021-09-27', 18, 37), owner: '党建专员', targets: ['X5-03'] },
  ),
  year('x5-union', '工会基层组织建设', 'gonghui', '加强工会基层组织建设', {
    ...going('2021-09-28', 15, 30),
    targets: ['X5-03'],
  }),
  year('x5-youth', '提升基层团组织活力', 'tuanwei', '着力提升基层团组织活力', {
    ...going('2021-09-28', 15, 20),
    targets: ['X5-03'],
  }),
  year('x5-women', '深化妇联改革', 'fulian', '深化妇联改革', {
    ...going('2021-09-28', 15, 28),
    targets: ['X5-03'],
  }),
  year('x5-discipline', '强化党的纪律建设', 'jigongwei', '强化党的纪律建设', {
    ...going('2021-09-24', 20, 38),
    targets: ['X5-03'],
  }),
  campaign('x5-media', '区级以上主流媒体上稿', 'dangqun', '高质量完成区级以上主流媒体上稿任务', {
    ...going('2021-10-11', 20, 43),
    owner: '宣传专员',
    targets: ['X5-04'],
    form: '累计上稿23篇',
  }),
  campaign('x5-fix', '省级模拟测评反馈问题整改', 'dangqun', '完成省级模拟测评1个反馈问题整改', {
    ...done('2021-10-11', '2021-10-25', 40),
    due: '2021-11-15',
    owner: '创建专员',
    targets: ['X5-05'],
    form: '问题整改到位',
    photo: 'finished',
  }),
  campaign('x5-city', '迎接全国文明城市复检', 'dangqun', '顺利通过全国文明城市复检', {
    ...going('2021-10-11', 25, 48),
    support: ['shehui', 'jianshe'],
    targets: ['X5-05b'],
  }),
  campaign('x5-cover', '非公企业“两个覆盖”', 'dangqun', '持续推进非公企业“两个覆盖”工作', {
    ...going('2021-10-11', 15, 33),
    targets: ['X5-06'],
  }),
  campaign(
    'x5-test',
    '区直重点经济部门效能测评',
    'dangqun',
    '高质量完成两轮区直重点经济部门效能测评工作任务',
    { ...going('2021-10-12', 20, 50), due: '2021-12-10', targets: ['X5-07'], form: '第一轮测评结束' },
  ),
]
