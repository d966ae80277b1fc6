import { sameJson } from '../board/same-json.ts'
import type { BoardView, CardView, TargetView } from '../board/view.ts'
import type { SinceScope } from '../meeting/since-last.ts'
import { type CardChange, type ChangeKind, changeKinds, compareCards } from './compare-cards.ts'
import { compareValues, type ValueChange } from './compare-values.ts'
import type { Moment } from './moment.ts'

/** An entry of the plan that is another, is new, or is gone. */
export interface PlanChange {
  /** `campaign`, `lampRules`, or `<collection>/<id>`. */
  readonly key: string
  readonly before: unknown
  readonly after: unknown
  /** Of an entry there was before and after: its fields that differ. */
  readonly values: readonly ValueChange[]
}

/** A target whose figure or standing is another. */
export interface TargetChange {
  readonly before: TargetView
  readonly after: TargetView
}

export interface Comparison {
  readonly cards: readonly CardChange[]
  readonly plan: readonly PlanChange[]
  readonly targets: readonly TargetChange[]
}

/** HIST-1: everything that is different at a later moment. The same moment twice gives nothing. */
export function compare(before: Moment, after: Moment): Comparison {
  return {
    cards: compareCards(before, after),
    plan: comparePlans(before.board.plan, after.board.plan),
    targets: compareTargets(before.view, after.view),
  }
}

/** How many cards there are of each kind. */
export function countKinds(cards: readonly CardChange[]): Readonly<Record<ChangeKind, number>> {
  const counts = Object.fromEntries(changeKinds.map(kind => [kind, 0])) as Record<ChangeKind, number>
  for (const { kinds } of cards) for (const kind of kinds) counts[kind]++
  return counts
}

/** Whether a change is of a card that was in this part of the board before or is now. */
export function isInScope({ before, after }: CardChange, scope: SinceScope): boolean {
  return [before, after].some(card => card !== null && holds(card, scope))
}

const holds = (card: CardView, { areaId, unitId, listId }: SinceScope): boolean =>
  (!areaId || card.areaId === areaId || card.moreAreaIds.includes(areaId)) &&
  (!unitId || card.leadUnitId === unitId) &&
  (!listId || card.listIds.includes(listId))

function comparePlans(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly PlanChange[] {
  return compareValues(before, after).map(change => ({
    ...change,
    values:
      isRecord(change.before) && isRecord(change.after) ? compareValues(change.before, change.after) : [],
  }))
}

function compareTargets(before: BoardView, after: BoardView): readonly TargetChange[] {
  const was = new Map(before.targets.map(one => [one.target.id, one]))
  return after.targets.flatMap(now => {
    const old = was.get(now.target.id)
    return old && !sameStanding(old, now) ? [{ before: old, after: now }] : []
  })
}

/** Time goes on for every target; only what was reached, and how it is judged, is a change. */
const sameStanding = (a: TargetView, b: TargetView): boolean =>
  sameJson(a.current, b.current) && a.verdict.key === b.verdict.key

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
