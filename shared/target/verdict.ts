import type { TargetView } from '../board/view.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { cents } from '../card/money.ts'
import { baseOf, isLower, isMet, isPaced } from './aim.ts'
import { periodOf } from './period.ts'
import type { Target } from './target.ts'

export type Verdict = TargetView['verdict']

const unknown: Verdict = { key: 'unknown', points: null, gap: null }

/** What a target is judged by, each found by its own function. */
export interface Standing {
  readonly current: number | null
  readonly aim: number | null
  readonly expected: number | null
}

/**
 * TGT-5: counts and money are 超/达/欠序时 with points; the rest are 达/未达 with the gap, in the target's own unit. A figure that is
 * reached is met whatever the calendar says, and one that is not is missed once its period is over.
 */
export function verdictOf(target: Target, standing: Standing, today: CalendarDate): Verdict {
  const { current, aim, expected } = standing
  if (current === null || aim === null) return unknown
  const gap = gapOf(target, current, aim)
  const points = expected === null ? null : pointsAhead(target, current, aim, expected)
  if (isMet(target, current, aim)) return { key: 'met', points, gap: 0 }
  if (points === null || today > periodOf(target, today).to) return { key: 'missed', points, gap }
  return { key: points > 0 ? 'ahead' : points < 0 ? 'behind' : 'level', points, gap }
}

/** A target defined by others is met when they all are, and unknown while any of them is. `gap` counts those not met. */
export function verdictByReference(refs: readonly Verdict[]): Verdict {
  if (refs.length === 0 || refs.some(ref => ref.key === 'unknown')) return unknown
  const open = refs.filter(ref => ref.key !== 'met').length
  return { key: open === 0 ? 'met' : 'missed', points: null, gap: open }
}

/** Percent of the way from the base to the aim; null where nothing grows towards it. */
export function completionOf(target: Target, current: number | null, aim: number | null): number | null {
  return current === null || aim === null || !isPaced(target) ? null : share(target, current, aim)
}

/** To one decimal, so that what is level on the screen is level in the verdict. */
function pointsAhead(target: Target, current: number, aim: number, expected: number): number | null {
  const done = share(target, current, aim)
  const due = share(target, expected, aim)
  return done === null || due === null ? null : Math.round((done - due) * 10) / 10
}

function share(target: Target, figure: number, aim: number): number | null {
  const base = baseOf(target) ?? 0
  return aim <= base ? null : ((figure - base) / (aim - base)) * 100
}

/** How much is missing, never negative. */
function gapOf(target: Target, current: number, aim: number): number {
  return cents(Math.max(0, isLower(target) ? current - aim : aim - current))
}
