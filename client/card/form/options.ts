import type { PlanView } from '../../../shared/board/view.ts'
import type { AreaId, ListId, MeasureId, RosterId, UnitId } from '../../../shared/ids.ts'
import type { ComboOption } from '../../ui/index.ts'

/** Choices in document order, never alphabetic. */
export const areaOptions = (plan: PlanView): ComboOption<AreaId>[] =>
  plan.areas.map(area => ({ value: area.id, label: area.name }))

export const measureOptions = (plan: PlanView): ComboOption<MeasureId>[] =>
  plan.measures.map(measure => ({ value: measure.id, label: `${measure.number}${measure.name}` }))

/** Units that hold cards; outside ones are only asked. */
export const unitOptions = (plan: PlanView): ComboOption<UnitId>[] =>
  plan.units.filter(unit => !unit.outside).map(unit => ({ value: unit.id, label: unit.name }))

export const askedUnitOptions = (plan: PlanView): ComboOption<UnitId>[] =>
  plan.units.map(unit => ({ value: unit.id, label: unit.name }))

export const leaderOptions = (plan: PlanView): ComboOption<RosterId>[] =>
  plan.people.filter(person => person.leader).map(person => ({ value: person.id, label: person.name }))

export const listOptions = (plan: PlanView): ComboOption<ListId>[] =>
  plan.lists.map(list => ({ value: list.id, label: list.name }))
