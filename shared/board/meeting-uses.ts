import type { MeetingView } from '../meeting/view.ts'
import type { PlanCollection } from '../plan/plan.ts'

/** How many meetings name this item of the plan: minutes must still be readable in a year. */
export function meetingsNaming(
  meetings: readonly MeetingView[],
  collection: PlanCollection,
  id: string,
): number {
  const names = rules[collection]
  return names ? meetings.filter(meeting => names(meeting).some(named => named === id)).length : 0
}

type Named = (meeting: MeetingView) => readonly (string | null | undefined)[]

/** What a meeting names of each collection; of the others it names nothing. */
const rules: Readonly<Partial<Record<PlanCollection, Named>>> = {
  rhythms: ({ head }) => [head.rhythmId],
  areas: ({ head }) => [head.scope.areaId],
  lists: ({ head }) => [head.scope.listId],
  people: ({ head }) => [head.chair.rosterId],
  units: ({ items, attendance, decisions }) => [
    ...items.map(({ unitId }) => unitId),
    ...attendance.map(({ unitId }) => unitId),
    ...decisions.flatMap(({ leadUnitId, supportUnitIds }) => [leadUnitId, ...supportUnitIds]),
  ],
}
