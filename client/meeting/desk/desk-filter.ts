import type { PlanView } from '../../../shared/board/view.ts'
import type { UnitId } from '../../../shared/ids.ts'
import type { DecisionView } from '../../../shared/meeting/view.ts'
import type { SlipState } from '../../../shared/slip/slip-state.ts'

export interface DeskFilter {
  readonly state: 'open' | 'all' | SlipState
  readonly unit: string | null
  readonly meeting: string | null
  readonly overdue: boolean
  readonly mine: boolean
}

/** States in the order of the trail; what is not confirmed yet is the meeting's own business. */
export const deskStates = [
  'issued',
  'signed',
  'working',
  'reported',
  'returned',
  'checking',
  'cleared',
] as const satisfies readonly SlipState[]

export function deskFilterFrom(params: URLSearchParams): DeskFilter {
  const state = params.get('state')
  return {
    state: state === 'all' ? 'all' : (deskStates.find(one => one === state) ?? 'open'),
    unit: params.get('unit') || null,
    meeting: params.get('meeting') || null,
    overdue: params.get('overdue') === '1',
    mine: params.get('mine') === '1',
  }
}

/** Confirmed, and not cleared yet. */
export const isOpen = (decision: DecisionView): boolean =>
  decision.state !== 'provisional' && decision.state !== 'withdrawn' && decision.state !== 'cleared'

/** Led or supported by one of these units. */
export const concerns = (decision: DecisionView, units: readonly UnitId[]): boolean =>
  [decision.leadUnitId, ...decision.supportUnitIds].some(id => id !== null && units.includes(id))

/** 交办事项 this member's unit leads and has still to do: what the tab counts. */
export const onMyDesk = (decisions: readonly DecisionView[], units: readonly UnitId[]): number =>
  decisions.filter(one => isOpen(one) && one.leadUnitId !== null && units.includes(one.leadUnitId)).length

export function matchesDesk(decision: DecisionView, filter: DeskFilter, myUnits: readonly UnitId[]): boolean {
  if (decision.state === 'provisional' || decision.state === 'withdrawn') return false
  if (filter.state === 'open' && !isOpen(decision)) return false
  if (filter.state !== 'open' && filter.state !== 'all' && decision.state !== filter.state) return false
  if (filter.unit && ![decision.leadUnitId, ...decision.supportUnitIds].some(id => id === filter.unit))
    return false
  if (filter.meeting && decision.meetingId !== filter.meeting) return false
  if (filter.overdue && !decision.overdue) return false
  return !filter.mine || concerns(decision, myUnits)
}

/** Overdue first, then by due date, those without one last, newest first within a day. */
export function byUrgency(a: DecisionView, b: DecisionView): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1
  const [dueA, dueB] = [a.due ?? '9999', b.due ?? '9999']
  return dueA === dueB ? b.recordedAt - a.recordedAt : dueA < dueB ? -1 : 1
}

export const unitsIn = (decisions: readonly DecisionView[], plan: PlanView) =>
  plan.units.filter(unit => decisions.some(one => concerns(one, [unit.id])))
