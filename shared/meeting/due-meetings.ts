import { addDays, earlier, later } from '../calendar/arithmetic.ts'
import { spanOfCampaign } from '../calendar/campaign-day.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { contains, type Span, spanAfter, spanOf } from '../calendar/span.ts'
import { type DayExceptions, stateCouncil, workdayWithin } from '../calendar/workdays.ts'
import type { MeetingId } from '../ids.ts'
import type { CampaignHead, Rhythm } from '../plan/plan.ts'
import type { MeetingView } from './view.ts'

/**
 * held 已开 (opened, whatever came after); planned 已筹备; due 未开; missed 逾期未开: its period is over and nobody opened one; ahead 待开: the
 * period after the running one.
 */
export type DueState = 'held' | 'planned' | 'due' | 'missed' | 'ahead'

/** One period of a series, named by its last day as `MeetingHead.periodEnd` has it. */
export interface DueMeeting {
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** The day to propose for it: a working day, inside the period and the campaign where they have one. */
  readonly suggested: CalendarDate
  readonly state: DueState
  /** The meeting of this period; null while there is none, or only a cancelled one. */
  readonly meeting: MeetingId | null
}

type Series = Pick<Rhythm, 'id' | 'every' | 'weekday'>

/** The series of a plan: its rhythms that are meetings, in the plan's order; 五个专项组 are five of them (MEET-1). */
export const meetingSeries = (rhythms: readonly Rhythm[]): readonly Rhythm[] =>
  rhythms.filter(rhythm => rhythm.kind === 'meeting')

/** MEET-1: every period of a series from the campaign's first day through the running one and the one after it, in order. */
export function dueMeetings(
  rhythm: Series,
  campaign: Pick<CampaignHead, 'from' | 'to'>,
  meetings: readonly MeetingView[],
  today: CalendarDate,
  exceptions: DayExceptions = stateCouncil,
): DueMeeting[] {
  const during = spanOfCampaign(campaign)
  const held = new Map(
    meetings.flatMap(one =>
      one.head.rhythmId === rhythm.id && one.head.periodEnd !== null && one.state.kind !== 'cancelled'
        ? [[one.head.periodEnd, one] as const]
        : [],
    ),
  )
  return periodsOf(rhythm, during, today).map(period => {
    const meeting = held.get(period.to)
    return {
      ...period,
      suggested: suggestedDay(rhythm, period, during, exceptions),
      state: stateOf(meeting, period, today),
      meeting: meeting?.id ?? null,
    }
  })
}

function periodsOf({ every, weekday }: Series, during: Span, today: CalendarDate): Span[] {
  const periods: Span[] = []
  let period = spanOf(every, during.from, weekday)
  while (period.from <= during.to) {
    periods.push(period)
    if (period.from > today) break
    period = spanAfter(every, period.from, weekday)
  }
  return periods
}

function stateOf(meeting: MeetingView | undefined, period: Span, today: CalendarDate): DueState {
  const kind = meeting?.state.kind
  if (kind === 'open' || kind === 'closed' || kind === 'signed') return 'held'
  if (today > period.to) return 'missed'
  if (kind === 'planned') return 'planned'
  return today < period.from ? 'ahead' : 'due'
}

/** 周例会 without a weekday of its own meets on Friday; everything else on the last day of its period. */
const friday = 5

function suggestedDay(
  { every, weekday }: Series,
  period: Span,
  during: Span,
  exceptions: DayExceptions,
): CalendarDate {
  const meant = every === 'week' && weekday === undefined ? addDays(period.from, friday - 1) : period.to
  const cut = { from: later(period.from, during.from), to: earlier(period.to, during.to) }
  const inside = contains(cut, meant) ? meant : meant < cut.from ? cut.from : cut.to
  return workdayWithin(cut, inside, exceptions)
}
