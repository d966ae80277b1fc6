import { describe, expect, test } from 'vitest'
import { mergeStages } from '../../client/kanban/group/stage-columns.ts'
import { shippedWorkflows } from '../../shared/card/workflows.ts'
import { StageId, WorkflowId } from '../../shared/ids.ts'
import type { Workflow } from '../../shared/plan/plan.ts'

const names = (workflows: readonly Workflow[]) =>
  mergeStages(workflows).map(slot => [...slot.values()].map(stage => stage.name).join(' '))

const workflow = (id: string, order: number, ...stages: string[]): Workflow => ({
  id: WorkflowId.parse(id),
  order,
  name: id,
  stages: stages.map((name, at) => ({
    id: StageId.parse(`${id}-${at}`),
    name,
    column: true,
    final: at === stages.length - 1,
  })),
})

describe('[KAN-1] columns by stage', () => {
  test('the shipped workflows share seven columns, each stage where its moment of work is', () => {
    expect(names(shippedWorkflows)).toEqual([
      '谋划 谋划 摸排 未启动',
      '在谈 培育',
      '签约 立项',
      '备案 申报',
      '开工 开工 推进中',
      '竣工 竣工',
      '投产 投产(投用) 认定/入库 已完成',
    ])
  })

  test('a workflow alone is its own columns; 入统 is a milestone and no column', () => {
    expect(names(shippedWorkflows.slice(0, 1))).toEqual([
      '谋划',
      '在谈',
      '签约',
      '备案',
      '开工',
      '竣工',
      '投产',
    ])
  })

  test('an unknown workflow meets the others at its ends and is spread between, in its own order', () => {
    expect(
      names([workflow('a', 1, '一', '二', '三', '四', '五'), workflow('b', 2, '甲', '乙', '丙')]),
    ).toEqual(['一 甲', '二', '三 乙', '四', '五 丙'])
  })

  test('where there is no room a column is added', () => {
    expect(names([workflow('a', 1, '头', '中', '尾'), workflow('b', 2, '头', '尾', '余')])).toEqual([
      '头 头',
      '中',
      '尾 尾',
      '余',
    ])
  })

  test('never two stages of one workflow in one column, and never out of order', () => {
    const shapes = [1, 2, 3, 4, 5, 6, 7].map(n => Array.from({ length: n + 1 }, (_, at) => `${n}.${at}`))
    for (const one of shapes)
      for (const two of shapes) {
        const all = [workflow('a', 1, ...one), workflow('b', 2, ...two)]
        const slots = mergeStages(all)
        for (const flow of all) {
          const inOrder = slots.map(slot => slot.get(flow.id)).filter(stage => stage !== undefined)
          expect(inOrder).toEqual(flow.stages)
        }
      }
  })

  test('no workflow, no column', () => {
    expect(names([])).toEqual([])
  })
})
