import type { CalendarDate } from '../calendar/date.ts'

/** By how much something differs from the kept day before. */
export interface DayChange {
  readonly day: CalendarDate
  readonly by: number
}

interface Counted {
  readonly day: CalendarDate
  readonly done: number
  readonly total: number | null
}

/** Where the total became another, and where less was done than before. */
export function changesOf(points: readonly Counted[]): { steps: DayChange[]; falls: DayChange[] } {
  const steps: DayChange[] = []
  const falls: DayChange[] = []
  points.forEach((point, at) => {
    const before = points[at - 1]
    if (!before) return
    const step = (point.total ?? 0) - (before.total ?? 0)
    if (step !== 0) steps.push({ day: point.day, by: step })
    if (point.done < before.done) falls.push({ day: point.day, by: point.done - before.done })
  })
  return { steps, falls }
}

/** As it was known on a day: the last before it, or the first there is. */
export const lastKnown = <T extends { readonly day: CalendarDate }>(
  points: readonly T[],
  day: CalendarDate,
): T | undefined => points.findLast(point => point.day <= day) ?? points[0]

export const atDay = <T extends { readonly day: CalendarDate }>(
  points: readonly T[],
  day: CalendarDate,
): T | undefined => points.find(point => point.day === day)
