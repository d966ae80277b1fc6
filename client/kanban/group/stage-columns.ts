import type { WorkflowId } from '../../../shared/ids.ts'
import type { Stage, Workflow } from '../../../shared/plan/plan.ts'
import type { StageSlot } from '../../card/group/column.ts'

/** Stages of the shipped workflows that mean the same moment of work, by id: 立项 stands with 签约, 推进中 with 开工. */
const alongside: Readonly<Record<string, string>> = {
  approve: 'sign',
  nurture: 'talk',
  apply: 'file',
  doing: 'start',
}

/**
 * Lays workflows beside each other. The one with most stages is the spine; the others keep their own order and meet it at their
 * ends, where a stage has the same id or name, and at the moments above; the rest are spread between. Where there is no room, a
 * column is added rather than two stages of one workflow put into one.
 */
export function mergeStages(workflows: readonly Workflow[]): readonly StageSlot[] {
  const longest = [...workflows].sort(
    (a, b) => columnsIn(b).length - columnsIn(a).length || a.order - b.order,
  )
  let slots: readonly StageSlot[] = []
  for (const workflow of longest) slots = slots.length === 0 ? spine(workflow) : withWorkflow(slots, workflow)
  return slots
}

const columnsIn = (workflow: Workflow): readonly Stage[] => workflow.stages.filter(stage => stage.column)

function spine(workflow: Workflow): readonly StageSlot[] {
  return columnsIn(workflow).map(stage => new Map([[workflow.id, stage]]))
}

function withWorkflow(slots: readonly StageSlot[], workflow: Workflow): readonly StageSlot[] {
  const stages = columnsIn(workflow)
  if (stages.length === 0) return slots
  const anchors = anchorsOf(slots, stages)
  const next: StageSlot[] = []
  let from = -1
  let placed = -1
  for (const [index, slot] of anchors) {
    const between = stages.slice(placed + 1, index)
    next.push(...spread(slots.slice(from + 1, slot), between, workflow.id))
    next.push(joined(slots[slot], workflow.id, stages[index]))
    from = slot
    placed = index
  }
  return [...next, ...spread(slots.slice(from + 1), stages.slice(placed + 1), workflow.id)]
}

/** Stage index → slot index, both rising. The first stage meets the first column and the last the last. */
function anchorsOf(
  slots: readonly StageSlot[],
  stages: readonly Stage[],
): readonly (readonly [number, number])[] {
  const anchors: [number, number][] = []
  stages.forEach((stage, index) => {
    const end = index === 0 ? 0 : index === stages.length - 1 ? slots.length - 1 : -1
    const same = slots.findIndex(slot => [...slot.values()].some(other => isSameMoment(stage, other)))
    const slot = same >= 0 ? same : end
    if (slot > (anchors.at(-1)?.[1] ?? -1)) anchors.push([index, slot])
  })
  return anchors
}

function isSameMoment(stage: Stage, other: Stage): boolean {
  return stage.id === other.id || stage.name === other.name || alongside[stage.id] === other.id
}

/** The stages evenly over the free slots, in order; extra slots of their own when there are more stages than slots. */
function spread(
  slots: readonly StageSlot[],
  stages: readonly Stage[],
  workflow: WorkflowId,
): readonly StageSlot[] {
  const extra = Math.max(0, stages.length - slots.length)
  const room = [...slots, ...Array.from({ length: extra }, (): StageSlot => new Map())]
  const gap = (room.length + 1) / (stages.length + 1)
  const at = new Map(
    stages.map((stage, index) => [Math.max(index, Math.round((index + 1) * gap) - 1), stage]),
  )
  return room.map((slot, index) => joined(slot, workflow, at.get(index)))
}

function joined(slot: StageSlot | undefined, workflow: WorkflowId, stage: Stage | undefined): StageSlot {
  const next = new Map(slot ?? [])
  if (stage) next.set(workflow, stage)
  return next
}
