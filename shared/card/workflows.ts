import { StageId, WorkflowId } from '../ids.ts'
import type { ClockRule, Stage, Workflow } from '../plan/plan.ts'

const stageId = (id: string) => StageId.parse(id)
const workflowId = (id: string) => WorkflowId.parse(id)

/** The stages every shipped workflow is made of. A plan may name others; these are what presets and seeds refer to. */
export const stageIds = {
  plan: stageId('plan'),
  talk: stageId('talk'),
  sign: stageId('sign'),
  file: stageId('file'),
  approve: stageId('approve'),
  start: stageId('start'),
  complete: stageId('complete'),
  produce: stageId('produce'),
  /** 入统: a milestone of its own, in no column. */
  entry: stageId('entry'),
  survey: stageId('survey'),
  nurture: stageId('nurture'),
  apply: stageId('apply'),
  recognise: stageId('recognise'),
  /** 退库: the side way out of a recognised list; a net count takes it off again. */
  delist: stageId('delist'),
  waiting: stageId('waiting'),
  doing: stageId('doing'),
  finished: stageId('finished'),
} as const

export const workflowIds = {
  investment: workflowId('investment'),
  government: workflowId('government'),
  enterprise: workflowId('enterprise'),
  task: workflowId('task'),
} as const

const column = (id: StageId, name: string): Stage => ({ id, name, column: true, final: false })
const last = (id: StageId, name: string): Stage => ({ id, name, column: true, final: true })
const aside = (id: StageId, name: string): Stage => ({ id, name, column: false, final: false })

/** CARD-2: the workflows a new campaign is given. They are data from then on. */
export const shippedWorkflows: readonly Workflow[] = [
  {
    id: workflowIds.investment,
    order: 1,
    name: '招商引资',
    stages: [
      column(stageIds.plan, '谋划'),
      column(stageIds.talk, '在谈'),
      column(stageIds.sign, '签约'),
      column(stageIds.file, '备案'),
      column(stageIds.start, '开工'),
      column(stageIds.complete, '竣工'),
      last(stageIds.produce, '投产'),
      aside(stageIds.entry, '入统'),
    ],
  },
  {
    id: workflowIds.government,
    order: 2,
    name: '政府性投资',
    stages: [
      column(stageIds.plan, '谋划'),
      column(stageIds.approve, '立项'),
      column(stageIds.start, '开工'),
      column(stageIds.complete, '竣工'),
      last(stageIds.produce, '投产(投用)'),
      aside(stageIds.entry, '入统'),
    ],
  },
  {
    id: workflowIds.enterprise,
    order: 3,
    name: '企业培育',
    stages: [
      column(stageIds.survey, '摸排'),
      column(stageIds.nurture, '培育'),
      column(stageIds.apply, '申报'),
      last(stageIds.recognise, '认定/入库'),
      aside(stageIds.delist, '退库'),
    ],
  },
  {
    id: workflowIds.task,
    order: 4,
    name: '工作任务',
    stages: [
      column(stageIds.waiting, '未启动'),
      column(stageIds.doing, '推进中'),
      last(stageIds.finished, '已完成'),
    ],
  },
]

const source = (text: string) => ({ where: '三(一)强化项目调度', text })
const FILING = '招商引资项目在签约后2周内完成备案'
const STARTING = '备案后在3个月内开工建设(化工项目在半年内开工建设)'
const BUILDING = '开工项目要严格按照《宣州区招商引资奖励扶持政策》中规定建设期进行调度'
const { investment } = workflowIds
const { sign, file, start, complete } = stageIds

/** CARD-3: the clocks of 宣城, a zone's own policy and not statute. They bind 招商引资 only. */
export const xuanchengClocks: readonly ClockRule[] = [
  {
    id: 'XC-01',
    order: 1,
    workflowId: investment,
    from: sign,
    to: file,
    length: { unit: 'days', count: 14 },
    only: 'all',
    source: source(FILING),
  },
  {
    id: 'XC-02',
    order: 2,
    workflowId: investment,
    from: file,
    to: start,
    length: { unit: 'months', count: 3 },
    only: 'all',
    source: source(STARTING),
  },
  {
    id: 'XC-03',
    order: 3,
    workflowId: investment,
    from: file,
    to: start,
    length: { unit: 'months', count: 6 },
    only: 'chemical',
    source: source(STARTING),
  },
  {
    id: 'XC-04',
    order: 4,
    workflowId: investment,
    from: start,
    to: complete,
    length: { unit: 'per-card' },
    only: 'all',
    source: source(BUILDING),
  },
]
