import type { BoardView, CardView, PlanView } from '../../../shared/board/view.ts'
import type { RosterId, UnitId } from '../../../shared/ids.ts'
import { type KeyOf, type Lane, none } from './column.ts'
import type { LanesBy } from './lanes-by.ts'
import { leading } from './leading.ts'

export interface Lanes {
  readonly lanes: readonly Lane[]
  readonly keyOf: KeyOf
}

const whole: Lane = { key: 'all', title: '', owners: [], hue: null }
const unclear: Lane = { key: none, title: '', owners: [], hue: null }

/** KAN-1: lanes in document order, never alphabetic; areas always, units and leaders where they lead a card. */
export function lanesOf(view: BoardView, by: LanesBy): Lanes {
  switch (by) {
    case 'none':
      return { lanes: [whole], keyOf: () => whole.key }
    case 'area':
      return keyed(view, areaLanes(view.plan), card => card.areaId)
    case 'unit':
      return keyed(view, unitLanes(view), card => card.leadUnitId)
    case 'leader':
      return keyed(view, leaderLanes(view), card => card.leaderId)
  }
}

function areaLanes(plan: PlanView): readonly Lane[] {
  return plan.areas.map(area => ({
    key: area.id,
    title: area.name,
    owners: present([leaderName(plan, area.leaderId), unitName(plan, area.leadUnitId)]),
    hue: area.hue,
  }))
}

function unitLanes(view: BoardView): readonly Lane[] {
  return leading(view.plan.units, view.cards, card => card.leadUnitId).map(unit => ({
    key: unit.id,
    title: unit.name,
    owners: present([leaderName(view.plan, unit.leaderId)]),
    hue: null,
  }))
}

function leaderLanes(view: BoardView): readonly Lane[] {
  return leading(view.plan.people, view.cards, card => card.leaderId).map(person => ({
    key: person.id,
    title: person.name,
    owners: person.post === person.name ? [] : [person.post],
    hue: null,
  }))
}

function keyed(view: BoardView, lanes: readonly Lane[], idOf: (card: CardView) => string | null): Lanes {
  const known = new Set(lanes.map(lane => lane.key))
  const keyOf = (card: CardView) => {
    const id = idOf(card)
    return id !== null && known.has(id) ? id : none
  }
  return { lanes: view.cards.some(card => keyOf(card) === none) ? [...lanes, unclear] : lanes, keyOf }
}

const leaderName = (plan: PlanView, id: RosterId | undefined) =>
  id ? plan.personById.get(id)?.name : undefined
const unitName = (plan: PlanView, id: UnitId | undefined) =>
  id ? plan.unitById.get(id)?.shortName : undefined
const present = (names: readonly (string | undefined)[]) => names.filter(name => name !== undefined)
