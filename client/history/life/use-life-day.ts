import { useCallback, useMemo, useState } from 'react'
import type { CalendarDate } from '../../../shared/calendar/date.ts'

/** The day the line and the list both show. */
export interface PointedDay {
  readonly at: CalendarDate | null
  point(day: CalendarDate | null): void
  /** Brings the list to a day, or to the next one on which anything happened. */
  find(day: CalendarDate): void
}

export const lifeDayId = (day: CalendarDate): string => `life-${day}`

export function useLifeDay(): PointedDay {
  const [at, point] = useState<CalendarDate | null>(null)
  const find = useCallback((day: CalendarDate) => {
    const days = [...document.querySelectorAll<HTMLElement>('[data-life-day]')]
    const next = days.find(one => (one.dataset.lifeDay ?? '') >= day) ?? days.at(-1)
    next?.scrollIntoView({ block: 'start' })
  }, [])
  return useMemo(() => ({ at, point, find }), [at, find])
}
