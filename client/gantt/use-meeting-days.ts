import { useMemo } from 'react'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { dueMeetings, meetingSeries } from '../../shared/meeting/due-meetings.ts'
import { useBoard } from '../live/hooks.ts'

/** GANTT-2: the days with a meeting, held or planned, and those the plan's rhythms ask for next. */
export function useMeetingDays(): readonly CalendarDate[] {
  const meetings = useBoard(view => view.meetings)
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  return useMemo(() => {
    const known = meetings.filter(one => one.state.kind !== 'cancelled').map(one => one.head.on)
    const asked = meetingSeries(plan.rhythms).flatMap(series =>
      dueMeetings(series, plan.campaign, meetings, today)
        .filter(one => one.state === 'due' || one.state === 'ahead')
        .map(one => one.suggested),
    )
    return [...new Set([...known, ...asked])].sort()
  }, [meetings, plan, today])
}
