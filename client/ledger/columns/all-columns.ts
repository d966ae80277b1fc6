import type { PlanView } from '../../../shared/board/view.ts'
import type { Lamp } from '../../../shared/lamp/rules.ts'
import { inYuan } from '../money-order.ts'
import { type Column, milestoneIn } from './column.ts'

const severity: Readonly<Record<Lamp, number>> = { red: 0, yellow: 1, green: 2, done: 3 }

const before: readonly Column[] = [
  {
    id: 'area',
    group: 'base',
    width: 92,
    shownAtFirst: true,
    sortBy: (card, plan) => orderOf(plan.areas, card.areaId),
  },
  {
    id: 'class',
    group: 'base',
    width: 96,
    shownAtFirst: true,
    sortBy: (card, plan) => orderOf(plan.workflows, card.workflowId),
  },
  {
    id: 'lists',
    group: 'base',
    width: 76,
    shownAtFirst: true,
    sortBy: (card, plan) => orderOf(plan.lists, card.listIds[0] ?? null),
  },
  { id: 'code', group: 'base', width: 196, shownAtFirst: false, sortBy: card => card.code || null },
  {
    id: 'measure',
    group: 'base',
    width: 180,
    shownAtFirst: false,
    sortBy: (card, plan) => orderOf(plan.measures, card.measureId),
  },
  {
    id: 'leadUnit',
    group: 'duty',
    width: 104,
    shownAtFirst: true,
    sortBy: (card, plan) => orderOf(plan.units, card.leadUnitId),
  },
  {
    id: 'supportUnits',
    group: 'duty',
    width: 150,
    shownAtFirst: false,
    sortBy: (card, plan) => orderOf(plan.units, card.supportUnitIds[0] ?? null),
  },
  {
    id: 'owner',
    group: 'duty',
    width: 120,
    writes: 'owner',
    shownAtFirst: true,
    sortBy: card => card.owner || null,
  },
  {
    id: 'leader',
    group: 'duty',
    width: 136,
    shownAtFirst: true,
    sortBy: (card, plan) => orderOf(plan.people, card.leaderId),
  },
  {
    id: 'lamp',
    group: 'progress',
    width: 84,
    shownAtFirst: true,
    sortBy: card => severity[card.lamp] + (card.unreported ? 0 : 0.5),
  },
  {
    id: 'stage',
    group: 'progress',
    width: 68,
    shownAtFirst: true,
    sortBy: (card, plan) => {
      const stages = card.workflowId ? (plan.workflowById.get(card.workflowId)?.stages ?? []) : []
      const at = stages.findIndex(stage => stage.id === card.stage?.id)
      return at < 0 ? null : at / stages.length
    },
  },
  {
    id: 'progress',
    group: 'progress',
    width: 64,
    align: 'end',
    writes: 'progress',
    shownAtFirst: true,
    sortBy: card => card.progress,
  },
  {
    id: 'expected',
    group: 'progress',
    width: 60,
    align: 'end',
    shownAtFirst: true,
    sortBy: card => card.expected,
  },
  {
    id: 'form',
    group: 'progress',
    width: 240,
    writes: 'form',
    shownAtFirst: true,
    sortBy: card => card.form || null,
  },
]

const after: readonly Column[] = [
  { id: 'due', group: 'due', width: 120, shownAtFirst: true, sortBy: card => card.due?.date ?? null },
  {
    id: 'baselineDue',
    group: 'due',
    width: 120,
    shownAtFirst: false,
    sortBy: card => card.baselineDue?.date ?? null,
  },
  {
    id: 'investTotal',
    group: 'money',
    width: 100,
    align: 'end',
    shownAtFirst: true,
    sortBy: card => inYuan(card.investTotal),
  },
  {
    id: 'investPlanned',
    group: 'money',
    width: 100,
    align: 'end',
    shownAtFirst: false,
    sortBy: card => inYuan(card.investPlanned),
  },
  {
    id: 'investDone',
    group: 'money',
    width: 100,
    align: 'end',
    shownAtFirst: true,
    sortBy: card => inYuan(card.investDone[0] ?? null),
  },
  {
    id: 'problems',
    group: 'problems',
    width: 220,
    shownAtFirst: true,
    sortBy: card => (card.openProblems === 0 ? null : -card.openProblems),
  },
  {
    id: 'lastReturn',
    group: 'problems',
    width: 96,
    shownAtFirst: true,
    sortBy: card => card.lastReturn?.on ?? null,
  },
]

/** All columns of a plan, milestones by the names of its own workflows, in the order the ledger is printed. */
export function allColumns(plan: PlanView): readonly Column[] {
  return [...before, ...milestoneColumns(plan), ...after]
}

function milestoneColumns(plan: PlanView): Column[] {
  const names = new Set(plan.workflows.flatMap(workflow => workflow.stages.map(stage => stage.name)))
  return [...names].map(name => ({
    id: `stage:${name}`,
    group: 'milestones',
    width: 96,
    writes: 'claim',
    stageName: name,
    shownAtFirst: isTelling(plan, name),
    sortBy: card => {
      const one = milestoneIn(card, name)
      return one?.verified?.date ?? one?.claimed?.date ?? one?.due?.date ?? null
    },
  }))
}

/** The first steps of a long pipeline (谋划, 在谈) and the classes of plain tasks crowd the page; they can be called up. */
function isTelling(plan: PlanView, name: string): boolean {
  return plan.workflows.some(({ stages }) => stages.length > 4 && stages.findIndex(s => s.name === name) >= 2)
}

function orderOf(
  items: readonly { readonly id: string; readonly order: number }[],
  id: string | null,
): number | null {
  return items.find(item => item.id === id)?.order ?? null
}
