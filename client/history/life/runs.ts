import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'

export interface Run<V> {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly value: V
}

/** Days in a row of which the same holds; a day that is missing, or of which nothing holds, ends a run. */
export function runsOf<D extends { readonly day: CalendarDate }, V>(
  days: readonly D[],
  holds: (day: D) => V | null,
): readonly Run<V>[] {
  const runs: Run<V>[] = []
  for (const one of days) {
    const value = holds(one)
    if (value === null) continue
    const last = runs.at(-1)
    const goesOn = last && last.value === value && addDays(last.to, 1) === one.day
    if (goesOn) runs[runs.length - 1] = { ...last, to: one.day }
    else runs.push({ from: one.day, to: one.day, value })
  }
  return runs
}
