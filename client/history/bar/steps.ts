import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'

interface Kept {
  readonly day: CalendarDate
}

/** What a key of the scrubber asks for; null: nothing of its. `today`: back to the live board. */
export function stepOf(
  key: string,
  shift: boolean,
  days: readonly Kept[],
  at: CalendarDate,
): CalendarDate | 'today' | null {
  if (key === 'Escape') return 'today'
  if (key === 'Home') return days[0]?.day ?? null
  if (key === 'End') return days.at(-1)?.day ?? null
  const week = shift || key.startsWith('Page')
  if (key === 'ArrowLeft' || key === 'ArrowDown' || key === 'PageDown') return back(days, at, week)
  if (key === 'ArrowRight' || key === 'ArrowUp' || key === 'PageUp') return on(days, at, week)
  return null
}

/** To the kept day before, or the last one at least a week before; at the beginning it stays. */
function back(days: readonly Kept[], at: CalendarDate, week: boolean): CalendarDate {
  const until = addDays(at, week ? -7 : -1)
  return (days.findLast(one => one.day <= until) ?? days[0])?.day ?? at
}

function on(days: readonly Kept[], at: CalendarDate, week: boolean): CalendarDate {
  const from = addDays(at, week ? 7 : 1)
  return (days.find(one => one.day >= from) ?? days.at(-1))?.day ?? at
}

/** The days to have ready at a day: the ones next to it, the way it is going first. */
export function neighbours<T extends Kept>(
  days: readonly T[],
  at: CalendarDate,
  going: 1 | -1,
): readonly T[] {
  const here = days.findIndex(one => one.day === at)
  if (here < 0) return []
  return [here + going, here - going, here + 7 * going].flatMap(index => days[index] ?? [])
}
