import type { Member } from '../../../shared/access/member.ts'
import type { CardPatch, CommandInput } from '../../../shared/board/command.ts'
import type { Edit } from '../../../shared/board/edit.ts'
import { orderBetween } from '../../../shared/board/order.ts'
import type { CardView } from '../../../shared/board/view.ts'
import { AreaId, RosterId, type StageId, UnitId } from '../../../shared/ids.ts'
import { type Column, type Lane, none } from '../../card/group/column.ts'
import { factsOf, mayCommand, mayEdit } from '../../card/rights/rights.ts'
import type { Grouping } from '../group/grouping.ts'

/** Where a held card would come down: between two cards of a cell, either of which may be missing. */
export interface Target {
  readonly column: Column
  readonly lane: Lane
  readonly before: CardView | null
  readonly after: CardView | null
}

/** Where it was lifted from. */
export interface Origin {
  readonly column: string
  readonly lane: string
}

export type DropRefusal =
  /** Columns by lamp: a lamp is worked out, not set. */
  | 'derived'
  | 'not-yours'
  | 'closed'
  /** The card's workflow has no stage in this column. */
  | 'no-such-stage'
  /** Another area, unit or leader: dispatch assigns those. */
  | 'lane-locked'
  /** 待明确 is what is missing, not a place to put things. */
  | 'nowhere'

export type Drop =
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly why: DropRefusal }
  | { readonly kind: 'edit'; readonly edit: Edit; readonly stage: StageId }
  | { readonly kind: 'command'; readonly command: CommandInput; readonly stage: StageId }

/** KAN-2: whether this person may lift this card on this board at all; null: yes. */
export function liftRefusal(card: CardView, member: Member, grouping: Grouping): DropRefusal | null {
  if (grouping.columns === 'lamp') return 'derived'
  if (factsOf(card).closed) return 'closed'
  return mayEdit(member, 'stage', card) && mayEdit(member, 'order', card) ? null : 'not-yours'
}

/**
 * What letting go here would write: stage and position as one edit; across areas, units or leaders one command, for those who may
 * assign; else why not. Whether it is the same place is asked first, so that letting go where it was is never refused.
 */
export function decideDrop(
  card: CardView,
  from: Origin,
  target: Target,
  grouping: Grouping,
  member: Member,
): Drop {
  const lift = liftRefusal(card, member, grouping)
  if (lift) return { kind: 'refused', why: lift }
  if (isSamePlace(card, from, target)) return { kind: 'same' }
  const patch = assignment(from, target, grouping)
  if (patch === null) return { kind: 'refused', why: 'nowhere' }
  if (!mayAssign(member, card, patch)) return { kind: 'refused', why: 'lane-locked' }
  const stage = stageIn(card, from, target, grouping)
  if (stage === null) return { kind: 'refused', why: 'no-such-stage' }
  const order = orderBetween(target.before?.order ?? null, target.after?.order ?? null)
  if (Object.keys(patch).length === 0)
    return { kind: 'edit', stage, edit: { type: 'move', card: card.id, stage, order } }
  const command: CommandInput = { type: 'card.edit', cards: [card.id], patch: { ...patch, stage, order } }
  return { kind: 'command', stage, command }
}

function isSamePlace(card: CardView, from: Origin, { column, lane, before, after }: Target): boolean {
  if (from.column !== column.key || from.lane !== lane.key) return false
  const below =
    before === null || before.order < card.order || (before.order === card.order && before.id < card.id)
  const above =
    after === null || card.order < after.order || (after.order === card.order && card.id < after.id)
  return below && above
}

/** Fields the other lane or column stands for; null where it stands for nothing one could set. */
function assignment(from: Origin, target: Target, grouping: Grouping): CardPatch | null {
  const crossed: [Grouping['columns'] | Grouping['lanes'], string][] = []
  if (from.lane !== target.lane.key) crossed.push([grouping.lanes, target.lane.key])
  if (from.column !== target.column.key) crossed.push([grouping.columns, target.column.key])
  const patch: CardPatch = {}
  for (const [by, key] of crossed) {
    if (by === 'stage' || by === 'none') continue
    if (key === none || by === 'lamp') return null
    if (by === 'area') patch.areaId = AreaId.parse(key)
    if (by === 'unit') patch.leadUnitId = UnitId.parse(key)
    if (by === 'leader') patch.leaderId = RosterId.parse(key)
  }
  return patch
}

function mayAssign(member: Member, card: CardView, patch: CardPatch): boolean {
  return (['areaId', 'leadUnitId', 'leaderId'] as const).every(
    field => patch[field] === undefined || mayCommand(member, field, card),
  )
}

/** A stage never changes inside its own column, also where a column holds a stage the workflow has since lost. */
function stageIn(card: CardView, from: Origin, target: Target, grouping: Grouping): StageId | null {
  if (grouping.columns !== 'stage' || from.column === target.column.key) return card.stage?.id ?? null
  return (card.workflowId && target.column.slot?.get(card.workflowId)?.id) ?? null
}
