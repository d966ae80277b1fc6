import type { PlanDraft } from '../seed.ts'

/** The seed is the official interpretation of the plan; the plan itself, with its eight figures, is not at hand. */
export const head: PlanDraft['campaign'] = {
  id: 'cihu',
  name: '慈湖高新区“项目攻坚年”',
  fullName: '慈湖高新区2021年“项目攻坚年”活动实施方案',
  parent: '全市“项目攻坚年”活动',
  issuer: '马鞍山慈湖高新区管委会',
  indexNumber: '743066676/202103-00008',
  issuedOn: '2021-03-11',
  from: { date: '2021-01-31', precision: 'month' },
  to: { date: '2022-01-31', precision: 'month' },
  datesBasis: '原文为「“项目攻坚年”活动时间为2021年1月至2022年1月,分三个阶段进行」',
  scopeNote: '来源为部门解读，八项工作目标的数字未载明',
  seed: 'cihu',
}

export const phases: Omit<PlanDraft['phases'][number], 'order'>[] = [
  {
    id: 'mobilise',
    name: '动员部署阶段',
    from: { date: '2021-01-31', precision: 'month' },
    to: { date: '2021-02-28', precision: 'month' },
    goal: '制定实施方案,分解目标任务,成立领导小组,明确工作要求,落实责任措施,筹备召开全区动员大会。',
  },
  {
    id: 'advance',
    name: '推进落实阶段',
    from: { date: '2021-03-31', precision: 'month' },
    to: { date: '2021-12-31', precision: 'month' },
    goal: '围绕目标任务,统筹安排年度调度推进计划,抓好日常协调服务,开展项目攻坚主题活动,督查通报工作完成进度,确保活动取得实效。',
  },
  {
    id: 'review',
    name: '总结考评阶段',
    from: { date: '2022-01-31', precision: 'month' },
    to: { date: '2022-01-31', precision: 'month' },
    goal: '及时总结报送活动开展情况,组织开展专项考核。结合高新区年度大会,总结经验,表彰先进,树立典型,研究建立长效机制。',
  },
]
