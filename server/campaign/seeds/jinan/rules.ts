import type { SeedParts } from '../assemble-plan.ts'
import { mechanism } from '../draft-mechanism.ts'

const leads = '一、4.完善招商机制'
const projects = '二、6.健全项目推进机制'
const leadsText = '建立动态管理机制,实行“周梳理、月通报、季调度”,强化线索项目筛选、甄别、论证'
const projectsText = '建立“周督查、月考评、季调度”工作机制,确保项目早竣工、早投产'

const rhythm = (
  id: string,
  name: string,
  every: SeedParts['rhythms'][number]['every'],
  kind: SeedParts['rhythms'][number]['kind'],
  about: 'leads' | 'projects',
): SeedParts['rhythms'][number] => ({
  id,
  name,
  every,
  kind,
  scope:
    about === 'leads' ? { areaId: 'attracting', words: '招商线索' } : { areaId: 'projects', words: '项目' },
  source: about === 'leads' ? { where: leads, text: leadsText } : { where: projects, text: projectsText },
})

/** Two different triples in one document: one for leads, one for projects. */
export const rhythms: SeedParts['rhythms'] = [
  rhythm('leads-week', '招商线索周梳理', 'week', 'ledger', 'leads'),
  rhythm('leads-month', '招商线索月通报', 'month', 'bulletin', 'leads'),
  rhythm('leads-quarter', '招商线索季调度', 'quarter', 'meeting', 'leads'),
  rhythm('projects-week', '项目周督查', 'week', 'supervision', 'projects'),
  rhythm('projects-month', '项目月考评', 'month', 'appraisal', 'projects'),
  rhythm('projects-quarter', '项目季调度', 'quarter', 'meeting', 'projects'),
]

export const mechanisms: SeedParts['mechanisms'] = [
  mechanism('JM-01', '周梳理、月通报、季调度', '用于招商线索项目。', leads, leadsText),
  mechanism('JM-02', '周督查、月考评、季调度', '用于建设项目。', projects, projectsText),
  mechanism(
    'JM-03',
    '三级台账',
    '省、市、区三级项目台账，及时更新。',
    projects,
    '完善台账管理机制,分省、市、区三级建立项目台账,及时更新完善项目信息',
  ),
  mechanism(
    'JM-04',
    '目标责任',
    '政府类、社会类两大板块分别定年度目标。',
    projects,
    '完善目标责任机制,围绕政府类、社会类投资两大板块,研究确定重点项目年度目标',
  ),
  mechanism(
    'JM-05',
    '节点任务到人',
    '列出节点，责任到人，云平台与现场督查，问题交办。',
    projects,
    '制定推进计划,列出节点任务,责任细化到人,综合运用项目云平台和现场督查等方式,做好信息采集、问题交办等工作',
  ),
  mechanism(
    'JM-06',
    '履约跟踪',
    '项目纳入年度效能建设考核，跟踪履约。',
    projects,
    '把项目工作纳入年度效能建设考核,加大对项目履约情况的跟踪管理',
  ),
  mechanism(
    'JM-07',
    '招商考核与预审',
    '考核奖罚、项目预审、外出考察备案与考察后报告。',
    leads,
    '规范外出考察机制,实行外出考察备案制和线索项目考察后报告制',
  ),
  mechanism(
    'JM-08',
    '百名干部帮百企',
    '明确包保单位（个人）。',
    '五、16.优化涉企服务',
    '进一步深化“百名干部帮百企”活动,明确包保单位(个人)工作责任,全力服务企业发展',
  ),
  mechanism(
    'JM-09',
    '有事就办',
    '效能督查督办和点评。',
    '七、21.提升治理能力',
    '切实发挥效能考核“指挥棒”作用,进一步突出重点、抓住关键,完善效能督查督办和点评工作',
  ),
  mechanism(
    'JM-10',
    '督察反馈问题',
    '中央和省环保督察反馈问题整改；疫情防控。',
    '六、17.坚决打赢重点战役',
    '坚决抓好中央和省环保督察反馈问题整改',
  ),
]
