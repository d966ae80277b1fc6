import type { SeedParts } from '../assemble-plan.ts'
import { mechanism } from '../draft-mechanism.ts'

const listing = '四(一)清单化管理'
const staged = '四(二)阶段化培育'
const helping = '四(三)精准化帮扶'
const following = '四(四)常态化跟进'
const updateText = '原则上一个月更新一次工作进度,一季度调整一次清单数量'
const meetingText =
  '工作专班每季度召开一次专题会议,专题听取工作进展情况、专题会商解决存在问题、专题安排部署下步工作'
const inspectText = '县政府督查室对各责任部门单位工作履职情况进行一月一调度'

export const rhythms: SeedParts['rhythms'] = [
  {
    id: 'update-month',
    name: '工作进度更新',
    every: 'month',
    kind: 'return',
    scope: { words: '四张清单' },
    source: { where: staged, text: updateText },
  },
  {
    id: 'lists-quarter',
    name: '清单数量调整',
    every: 'quarter',
    kind: 'ledger',
    scope: { words: '四张清单' },
    source: { where: staged, text: updateText },
  },
  {
    id: 'meeting-quarter',
    name: '责任部门联席会议',
    every: 'quarter',
    kind: 'meeting',
    convenor: '工作专班',
    scope: {},
    source: { where: following, text: meetingText },
  },
  {
    id: 'inspect-month',
    name: '履职情况调度',
    every: 'month',
    kind: 'supervision',
    convenor: '县政府督查室',
    scope: { words: '各责任部门单位' },
    source: { where: following, text: inspectText },
  },
]

export const mechanisms: SeedParts['mechanisms'] = [
  mechanism(
    'TM-01',
    '清单化管理',
    '四个方面分别列清单：具体任务、责任单位、进展情况、存在问题、解决办法。',
    listing,
    '分别列出清单,明确具体任务、责任单位、进展情况、存在问题及解决办法',
  ),
  mechanism('TM-02', '更新与调整', '进度每月更新，清单每季调整。', staged, updateText),
  mechanism(
    'TM-03',
    '全程服务',
    '线索获取、对接洽谈、签约引进、落地建设、投产达效各阶段有责任主体。',
    staged,
    '从线索获取、对接洽谈、签约引进、落地建设到投产达效各阶段,都有明确的责任主体密切跟进',
  ),
  mechanism(
    'TM-04',
    '工作推进专班',
    '县政府主要负责同志任组长，分管负责同志任副组长。',
    helping,
    '成立由县政府主要负责同志为组长、分管负责同志为副组长、有关部门主要负责同志为成员的郯城县加快工业强县建设工作推进专班',
  ),
  mechanism(
    'TM-05',
    '县级领导帮扶',
    '重点、难点项目各明确一名县级领导牵头。',
    helping,
    '对重点、难点项目明确一名县级领导作为帮扶牵头领导,负责协调、督导相关乡镇和部门解决项目建设、企业发展中遇到的问题',
  ),
  mechanism('TM-06', '联席会议', '每季度一次：听取、会商、部署。', following, meetingText),
  mechanism(
    'TM-07',
    '督查通报',
    '每月调度；通报表扬、通报批评、追责。',
    following,
    '对工作推进快速、服务项目效果明显的通报表扬,对工作推诿扯皮、服务态度差甚至造成不良后果的给予通报批评,造成严重后果的追究相关人员责任',
  ),
  mechanism(
    'TM-08',
    '四批动态管理',
    '开工、竣工、储备、谋划四批。',
    '三(一)技术改造',
    '按照开工一批、竣工一批、储备一批、谋划一批的思路,对企业技术改造项目进行动态管理',
  ),
  mechanism(
    'TM-09',
    '闭环式招引',
    '招引、落地、建设、投产每个环节有专人。',
    '三(四)招商引资',
    '实行项目招引、落地、建设、投产“闭环式”招引,每个环节安排专人靠上负责',
  ),
  mechanism(
    'TM-10',
    '一企一策',
    '政府回购、第三方承租、法院依法拍卖。',
    '三(五)盘活闲置资产',
    '通过政府回购、第三方承租、法院依法拍卖等方式将闲置工业资产盘活',
  ),
]
