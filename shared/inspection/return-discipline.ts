import { returnRhythmOf } from '../board/decide-return.ts'
import type { BoardView, CardView } from '../board/view.ts'
import { spanOfCampaign } from '../calendar/campaign-day.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { closedReturnPeriod } from '../calendar/return-period.ts'
import type { Span } from '../calendar/span.ts'
import { zoneNamed } from '../calendar/zone.ts'

/** Periods looked back on. */
export const periodsJudged = 4

/** The last closed return periods that lie in the campaign, newest first. */
export function judgedPeriods(board: BoardView, most = periodsJudged): readonly Span[] {
  const rhythm = returnRhythmOf(board.plan)
  const campaign = spanOfCampaign(board.plan.campaign)
  const periods: Span[] = []
  for (let day = board.today; periods.length < most; ) {
    const period = closedReturnPeriod(rhythm, day)
    if (period.from < campaign.from) break
    periods.push(period)
    day = period.from
  }
  return periods
}

export interface Returns {
  /** Card by card and period by period. */
  readonly owed: number
  readonly inTime: number
}

/**
 * LAMP-2: late reporting is counted here and nowhere else. A return is in time when it was handed in for its period: nobody can hand one in afterwards
 * (CARD-7). Owed by work that was on the board when the period began, was not finished in it and is not set aside.
 */
export function returnsOfCards(
  cards: readonly CardView[],
  periods: readonly Span[],
  board: BoardView,
): Returns {
  const dateAt = zoneNamed(board.plan.campaign.timeZone)?.dateAt
  let owed = 0
  let inTime = 0
  for (const card of cards) {
    if (card.side !== null) continue
    const since = card.createdAt === null || !dateAt ? null : dateAt(card.createdAt)
    const finished = finishedOn(card)
    for (const period of periods) {
      if ((since !== null && since > period.from) || (finished !== null && finished <= period.to)) continue
      owed += 1
      if (card.returns.some(one => one.on === period.to)) inTime += 1
    }
  }
  return { owed, inTime }
}

/** The day its last stage was reached, as verified. */
function finishedOn(card: CardView): CalendarDate | null {
  if (!card.finished) return null
  return card.milestones.find(({ stage }) => stage.final)?.verified?.date ?? null
}
