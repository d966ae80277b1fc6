import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'

/** 〔2021〕5号: one more than the highest of this year that was signed. */
export function nextNumber(meetings: readonly MeetingView[], on: CalendarDate): string {
  const year = on.slice(0, 4)
  const taken = meetings.map(({ state }) =>
    state.kind === 'signed' ? Number(/〔(\d{4})〕(\d+)号/.exec(state.signed.number)?.[2] ?? 0) : 0,
  )
  const ofYear = taken.filter((_, at) => {
    const state = meetings[at]?.state
    return state?.kind === 'signed' && state.signed.number.includes(`〔${year}〕`)
  })
  return `〔${year}〕${Math.max(0, ...ofYear) + 1}号`
}
