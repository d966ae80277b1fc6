import type { SeedParts } from '../assemble-plan.ts'
import { mechanism } from '../draft-mechanism.ts'

const building = '二(二)3.狠抓项目建设'
const resources = '二(二)5.狠抓要素保障'
const serving = '二(二)4.狠抓项目服务'
const tripleText = '实行“周调度、月通报、季考核”,全面压实工作责任'
const illegalText = '建立完善网格巡查和违建巡查日报告制度,对各控违载体实行月督查、季考核,不定期航拍'
const appraisalText = '将活动开展情况纳入干部任用、各部门季度和年终绩效考核'

export const rhythms: SeedParts['rhythms'] = [
  {
    id: 'week',
    name: '周调度',
    every: 'week',
    kind: 'meeting',
    scope: { words: '重点项目' },
    source: { where: building, text: tripleText },
  },
  {
    id: 'month',
    name: '月通报',
    every: 'month',
    kind: 'bulletin',
    scope: { words: '重点项目' },
    source: { where: building, text: tripleText },
  },
  {
    id: 'quarter',
    name: '季考核',
    every: 'quarter',
    kind: 'appraisal',
    scope: { words: '重点项目' },
    source: { where: building, text: tripleText },
  },
  {
    id: 'illegal-day',
    name: '违建巡查日报告',
    every: 'day',
    kind: 'ledger',
    scope: { areaId: 'resources', words: '网格巡查和违建巡查' },
    source: { where: resources, text: illegalText },
  },
  {
    id: 'illegal-month',
    name: '控违载体月督查',
    every: 'month',
    kind: 'supervision',
    scope: { areaId: 'resources', words: '各控违载体' },
    source: { where: resources, text: illegalText },
  },
  {
    id: 'illegal-quarter',
    name: '控违载体季考核',
    every: 'quarter',
    kind: 'appraisal',
    scope: { areaId: 'resources', words: '各控违载体' },
    source: { where: resources, text: illegalText },
  },
  {
    id: 'units-quarter',
    name: '部门季度绩效考核',
    every: 'quarter',
    kind: 'appraisal',
    scope: { words: '各部门' },
    source: { where: '四(二)严格考核督查', text: appraisalText },
  },
  {
    id: 'units-year',
    name: '部门年终绩效考核',
    every: 'year',
    kind: 'appraisal',
    scope: { words: '各部门' },
    source: { where: '四(二)严格考核督查', text: appraisalText },
  },
]

export const mechanisms: SeedParts['mechanisms'] = [
  mechanism(
    'CM-01',
    '周调度、月通报、季考核',
    '重点项目每周调度、每月通报、每季考核。',
    building,
    tripleText,
  ),
  mechanism(
    'CM-02',
    '领导包保',
    '重点项目领导领衔、部门牵头、各部门协同。',
    building,
    '建立完善领导包保制度,对所有重点项目建立领导领衔,部门牵头,各部门协同配合',
  ),
  mechanism(
    'CM-03',
    '问题清单',
    '转化过程中的问题建清单，督查督办。',
    '二(二)1.狠抓项目谋划',
    '及时梳理项目转化过程中遇到的问题,建立问题清单,强化督查督办',
  ),
  mechanism(
    'CM-04',
    '前期手续时限',
    '前期手续办理逐项明确完成时限，数值原文未给。',
    building,
    '制定工作责任目标和时间表,明确项目前期手续办理完成时限',
  ),
  mechanism(
    'CM-05',
    '倒排节点',
    '按时间表倒排，压茬推进。',
    building,
    '制定项目建设计划时间表,倒排时间节点,对照节点压茬推进',
  ),
  mechanism('CM-06', '按月倒排', '按月倒排计划。', '一、出台背景', '按月倒排计划,明确时间节点和工作进度'),
  mechanism('CM-07', '双集中', '常态化集中开工、集中竣工，列入计划。', building, '常态化开展“双集中”活动'),
  mechanism(
    'CM-08',
    '帮办代办',
    '前期手续全过程跟踪帮办。',
    building,
    '建立完善项目帮办代办机制,全过程跟踪帮助项目业主单位办理前期手续',
  ),
  mechanism('CM-09', '四督四保', '严格落实“四督四保”。', '四(二)严格考核督查', '严格落实“四督四保”要求'),
  mechanism(
    'CM-10',
    '定期通报',
    '通报目标完成情况和重点工作进展，跟踪问效。',
    '四(二)严格考核督查',
    '定期通报目标完成情况和重点工作进展情况',
  ),
  mechanism(
    'CM-11',
    '绩效考核',
    '纳入干部任用、部门季度和年终绩效考核。',
    '四(二)严格考核督查',
    appraisalText,
  ),
  mechanism('CM-12', '控违', '网格与违建巡查日报告，月督查、季考核。', resources, illegalText),
  mechanism(
    'CM-13',
    '亩均效益评价',
    'A、B、C、D类企业差别化配置资源要素。',
    serving,
    '对A、B、C、D类企业实行差别化资源要素配置',
  ),
  mechanism(
    'CM-14',
    '领导小组与办公室',
    '“一把手”总负责，分管领导具体负责，领导小组下设办公室。',
    '四(一)加强组织领导',
    '建立“一把手”总负责,各分管领导具体负责的管理和推进责任机制',
  ),
  mechanism(
    'CM-15',
    '环保督察交办问题',
    '交办问题按序时进度整改。',
    resources,
    '做好中央生态环保督察迎检工作,按序时进度完成交办问题整改',
  ),
]
