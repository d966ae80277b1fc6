import type { PlanView } from '../../../shared/board/view.ts'
import type { UnitId } from '../../../shared/ids.ts'
import type { Attendance } from '../../../shared/meeting/fields.ts'

export type Attendee = Omit<Attendance, 'order'>

export const kindsOfAttendance = [
  'present',
  'leave',
  'observer',
] as const satisfies readonly Attendance['kind'][]

/** One of each unit that works on the campaign and is not there yet, in the plan's own order, after those already there. */
export function withEveryUnit(
  people: readonly Attendee[],
  units: PlanView['units'],
  post: string,
): readonly Attendee[] {
  const there = new Set<UnitId | null>(people.map(person => person.unitId))
  const missing = units
    .filter(unit => !unit.outside && !unit.group && !there.has(unit.id))
    .map(unit => ({ kind: 'present' as const, unitId: unit.id, name: post }))
  return [...people, ...missing]
}

/** How many of each. */
export function countAttendance(people: readonly Attendee[]): Readonly<Record<Attendance['kind'], number>> {
  const counts = { present: 0, leave: 0, observer: 0 }
  for (const person of people) counts[person.kind]++
  return counts
}
