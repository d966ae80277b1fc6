import type { CardStory } from './card-story.ts'

type Step = readonly [from: number, words: string]

const building: readonly Step[] = [
  [0, '前期手续办理中'],
  [3, '备案完成，用地、环评等手续办理中'],
  [5, '场地平整、围挡完成，施工许可办理中'],
  [10, '桩基施工'],
  [15, '基础施工'],
  [25, '主体结构施工'],
  [45, '主体封顶，外墙及屋面施工'],
  [70, '设备基础及安装'],
  [85, '设备安装调试，竣工资料整理'],
  [92, '试生产准备'],
  [100, '已投产'],
]
const talking: readonly Step[] = [
  [0, '项目信息对接'],
  [1, '多轮洽谈，投资协议文本磋商'],
  [2, '投资协议已定稿'],
  [3, '已签约，备案材料准备'],
]
const nurturing: readonly Step[] = [
  [0, '列入摸排名单'],
  [15, '一对一辅导，指标逐项比对'],
  [40, '申报材料编制'],
  [60, '材料已上报，等待审核'],
  [100, '已入库'],
]
const working: readonly Step[] = [
  [0, '（示例）已明确责任人，制定方案'],
  [15, '（示例）方案已定，按计划推进'],
  [30, '（示例）过半事项已启动'],
  [50, '（示例）重点事项已完成过半'],
  [75, '（示例）基本完成，收尾中'],
  [100, '（示例）已完成'],
]

/** 形象进度 in the words units use, by how far the work is. */
export function formAt(card: CardStory, progress: number): string {
  const steps = stepsOf(card)
  return steps.findLast(([from]) => from <= progress)?.[1] ?? steps[0]?.[1] ?? ''
}

function stepsOf(card: CardStory): readonly Step[] {
  if (card.workflow === 'task') return working
  if (card.workflow === 'enterprise') return nurturing
  return card.area === 'openness' ? talking : building
}
