import type * as Y from 'yjs'
import { ordersBetween } from '../../../../shared/board/order.ts'
import { shippedWorkflows } from '../../../../shared/card/workflows.ts'
import { StageId } from '../../../../shared/ids.ts'
import type { Plan, Stage, Workflow } from '../../../../shared/plan/plan.ts'
import { addCard, buildBoard, buildPlan } from '../../../support/build-board.ts'

const areaNames = ['招商引资攻坚战', '项目建设攻坚战', '企业培育攻坚战', '营商环境攻坚战', '党建引领攻坚战']
const areaIds = ['invest', 'build', 'grow', 'serve', 'party']
const unitNames = [
  '招商局',
  '建设局',
  '经发局',
  '财政局',
  '科技局',
  '自规局',
  '环保局',
  '社会事业局',
  '应急局',
  '税务局',
]

/** Five lanes and eight columns, as in the published comparison. */
export function benchPlan(): Plan {
  const unit = (name: string, at: number) => ({
    id: `u${at}`,
    order: at,
    name: `高新区${name}`,
    shortName: name,
    level: 'zone',
    group: false,
    memberIds: [],
    outside: false,
  })
  const area = (name: string, at: number) => ({
    id: areaIds[at],
    order: at,
    name,
    shortName: name.slice(0, 4),
    hue: at,
    leaderId: at % 2 === 0 ? 'p1' : 'p2',
    leadUnitId: `u${at}`,
  })
  return buildPlan({
    units: unitNames.map(unit),
    areas: areaNames.map(area),
    workflows: shippedWorkflows.map(withPermit),
    clocks: [],
    measures: [],
    targets: [],
  })
}

/** An eighth stage, 施工许可, before 开工. */
function withPermit(workflow: Workflow): Workflow {
  const at = workflow.stages.findIndex(stage => stage.id === 'start')
  if (workflow.name !== '招商引资' || at < 0) return workflow
  const permit: Stage = { id: StageId.parse('permit'), name: '施工许可', column: true, final: false }
  return { ...workflow, stages: workflow.stages.toSpliced(at, 0, permit) }
}

const subjects = [
  '精密铸件',
  '新能源电池壳体',
  '智能装备',
  '标准化厂房',
  '污水处理二期',
  '高端轴承',
  '医用材料',
  '园区道路',
]
const works = [
  '生产线项目',
  '扩建项目',
  '年产5万吨技改项目',
  '研发中心',
  '配套工程及附属设施建设项目',
  '产业园',
]

/** Always the same cards: every stage, lamp and mark occurs, titles of one line and of two. */
export function benchBoard(count: number, plan: Plan = benchPlan()): Y.Doc {
  const doc = buildBoard(plan)
  const orders = ordersBetween(null, null, count)
  doc.transact(() => {
    for (let at = 0; at < count; at++) addCard(doc, `k${at}`, benchCard(at, orders[at] ?? 'a0', plan), {})
  })
  return doc
}

function benchCard(at: number, order: string, plan: Plan): Record<string, unknown> {
  const random = mixed(at)
  const workflow = plan.workflows[random(4) < 2 ? 0 : random(4)] ?? plan.workflows[0]
  const stages = workflow?.stages.filter(stage => stage.column) ?? []
  const reached = random(stages.length)
  const day = (offset: number) => new Date(Date.UTC(2021, 9, 29 + offset)).toISOString().slice(0, 10)
  const card: Record<string, unknown> = {
    code: '',
    title: `${subjects[random(subjects.length)]}${works[random(works.length)]}（示例${at}）`,
    areaId: areaIds[random(areaIds.length)],
    leadUnitId: random(20) === 0 ? null : `u${random(unitNames.length)}`,
    supportUnitIds: [],
    workflowId: workflow?.id,
    stage: stages[reached]?.id,
    order,
    progress: random(9) === 0 ? null : random(101),
    due: random(12) === 0 ? null : { date: day(20 + random(63)), precision: random(3) === 0 ? 'xun' : 'day' },
    lagged: random(9) === 0 ? { days: 3 + random(9), first: '2021-10-10', last: '2021-10-20' } : null,
    sample: random(4) === 0,
    'plan:sign': undefined,
    'base:sign': undefined,
    'claim:sign': undefined,
  }
  stages.forEach((stage, index) => {
    card[`plan:${stage.id}`] = {
      date: { date: day((index - reached) * 16 - random(24) + 14), precision: 'day' },
    }
    if (index <= reached && random(6) > 0) card[`claim:${stage.id}`] = day((index - reached) * 16 - 1)
  })
  return card
}

/** A small generator a card, so that adding cards does not change the others. */
function mixed(seed: number): (below: number) => number {
  let state = (seed + 1) * 2654435761
  return below => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) >>> 0
    state = (state + 0x9e3779b9) >>> 0
    return (state >>> 8) % below
  }
}
