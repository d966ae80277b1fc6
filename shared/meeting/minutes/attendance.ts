import type { PlanView } from '../../board/view.ts'
import type { Attendance } from '../fields.ts'
import type { MeetingView } from '../view.ts'
import { unitName } from './sections.ts'

/** 「建设局主要负责人」, one an attendant; a unit entered as such stands alone. */
export function attendanceInWords(
  plan: PlanView,
  { attendance }: MeetingView,
  kind: Attendance['kind'],
): string[] {
  return attendance
    .filter(one => one.kind === kind)
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ unitId, name }) => {
      const unit = unitName(plan, unitId)
      return name === unit ? unit : `${unit}${name}`
    })
    .filter(words => words !== '')
}
