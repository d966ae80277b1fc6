import type { BoardView, CardView } from '../../../shared/board/view.ts'
import type { Workflow } from '../../../shared/plan/plan.ts'
import { type Column, type KeyOf, none, type StageSlot } from '../../card/group/column.ts'
import { leading } from '../../card/group/leading.ts'
import type { ColumnsBy } from './grouping.ts'
import { mergeStages } from './stage-columns.ts'

export interface Columns {
  readonly columns: readonly Column[]
  readonly keyOf: KeyOf
}

const plain = { also: [], slot: null, lamp: null, hue: null } as const
const unclear: Column = { key: none, title: '', ...plain }

/** KAN-1: the columns of a board. `classes` are the workflows a filter leaves; empty: all of them. */
export function columnsOf(view: BoardView, by: ColumnsBy, classes: readonly string[]): Columns {
  switch (by) {
    case 'stage':
      return stageColumns(view, classes)
    case 'lamp':
      return lampColumns()
    case 'unit':
      return namedColumns(
        view,
        leading(view.plan.units, view.cards, c => c.leadUnitId),
        c => c.leadUnitId,
      )
    case 'leader':
      return namedColumns(
        view,
        leading(view.plan.people, view.cards, c => c.leaderId),
        c => c.leaderId,
      )
    case 'area':
      return namedColumns(view, view.plan.areas, c => c.areaId)
  }
}

function stageColumns(view: BoardView, classes: readonly string[]): Columns {
  const slots = mergeStages(workflowsShown(view, classes))
  const columns = slots.map(stageColumn)
  const keys = new Map<string | null, Map<string | undefined, string>>()
  slots.forEach((slot, index) => {
    for (const [workflow, stage] of slot) {
      const ofWorkflow = keys.get(workflow) ?? new Map()
      keys.set(workflow, ofWorkflow.set(stage.id, columns[index]?.key ?? none))
    }
  })
  const keyOf = (card: CardView) => keys.get(card.workflowId)?.get(card.stage?.id) ?? none
  return withUnclear(columns, keyOf, view.cards)
}

/** Workflows that have cards; before there is any card, all of them. */
function workflowsShown(view: BoardView, classes: readonly string[]): readonly Workflow[] {
  const used = new Set(view.cards.map(card => card.workflowId))
  const asked = view.plan.workflows.filter(w => classes.includes(w.id))
  if (asked.length > 0) return asked
  const inUse = view.plan.workflows.filter(w => used.has(w.id))
  return inUse.length > 0 ? inUse : view.plan.workflows
}

function stageColumn(slot: StageSlot, index: number): Column {
  const names = [...new Set([...slot.values()].map(stage => stage.name))]
  const own = names.filter((name, at) => !names.slice(0, at).some(other => name.startsWith(other)))
  return { ...plain, key: `s${index}`, title: own[0] ?? '', also: own.slice(1), slot }
}

function lampColumns(): Columns {
  const lamps = ['red', 'yellow', 'green', 'done'] as const
  return { columns: lamps.map(lamp => ({ ...plain, key: lamp, title: '', lamp })), keyOf: card => card.lamp }
}

interface Named {
  readonly id: string
  readonly name: string
  readonly shortName?: string
  readonly hue?: number
}

function namedColumns(
  view: BoardView,
  items: readonly Named[],
  idOf: (card: CardView) => string | null,
): Columns {
  const known = new Set(items.map(item => item.id))
  const columns = items.map(item => ({
    ...plain,
    key: item.id,
    title: item.shortName ?? item.name,
    hue: item.hue ?? null,
  }))
  const keyOf = (card: CardView) => {
    const id = idOf(card)
    return id !== null && known.has(id) ? id : none
  }
  return withUnclear(columns, keyOf, view.cards)
}

/** 待明确 is a column like any other, last, and only where there is something in it. */
function withUnclear(columns: readonly Column[], keyOf: KeyOf, cards: readonly CardView[]): Columns {
  return { columns: cards.some(card => keyOf(card) === none) ? [...columns, unclear] : columns, keyOf }
}
