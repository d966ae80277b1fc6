import { describe, expect, it } from 'vitest'
import { shippedWorkflows, xuanchengClocks } from '../../shared/card/workflows.ts'
import { ClockRule, Workflow } from '../../shared/plan/plan.ts'

const columns = (name: string) =>
  shippedWorkflows
    .find(one => one.name === name)
    ?.stages.filter(stage => stage.column)
    .map(stage => stage.name)
    .join('→')

describe('shipped workflows', () => {
  it.each([
    ['招商引资', '谋划→在谈→签约→备案→开工→竣工→投产'],
    ['政府性投资', '谋划→立项→开工→竣工→投产(投用)'],
    ['企业培育', '摸排→培育→申报→认定/入库'],
    ['工作任务', '未启动→推进中→已完成'],
  ])('[CARD-2] %s is %s', (name, path) => {
    expect(columns(name)).toBe(path)
  })

  it('[CARD-2] 入统 and 退库 are milestones of their own, in no column', () => {
    const aside = shippedWorkflows.flatMap(one => one.stages.filter(stage => !stage.column))
    expect(aside.map(stage => stage.name)).toEqual(['入统', '入统', '退库'])
  })

  it('[CARD-2] are valid data with one final stage each', () => {
    for (const workflow of shippedWorkflows) {
      expect(Workflow.safeParse(workflow).success).toBe(true)
      expect(workflow.stages.filter(stage => stage.final)).toHaveLength(1)
    }
  })

  it('[CARD-3] the clocks of 宣城 are valid data between stages that exist', () => {
    for (const rule of xuanchengClocks) {
      expect(ClockRule.safeParse(rule).success).toBe(true)
      const stages = shippedWorkflows.find(one => one.id === rule.workflowId)?.stages.map(stage => stage.id)
      expect(stages).toEqual(expect.arrayContaining([rule.from, rule.to]))
    }
  })
})
