import type { TargetView } from '../board/view.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { cents } from '../card/money.ts'
import { periodOf } from './period.ts'
import { isStale } from './report.ts'
import type { Target } from './target.ts'

/**
 * TGT-3: what is compared with the aim. Counted targets: the opening balance and what was verified since. Reported ones: the newest
 * report, or the opening figure, as long as it is not stale; a stale one shows but drives nothing. A sum over all places says
 * nothing about a figure meant for each of them, so it is not compared.
 */
export function currentOf(
  target: Target,
  rollup: TargetView['rollup'],
  report: TargetView['report'],
  today: CalendarDate,
): number | null {
  if (rollup && target.perPlace) return null
  if (rollup) return cents(openingBalance(target, today) + rollup.verified)
  if (report) return report.stale ? null : report.value
  const { opening } = target
  return opening && !isStale(target, opening.asOf, today) ? opening.value : null
}

/** An increment opened before the round it is counted in (每年, 每季度) starts that round at nothing. */
function openingBalance(target: Target, today: CalendarDate): number {
  if (!target.opening) return 0
  const repeats = target.period.each !== undefined && target.kind !== 'stock'
  return repeats && target.opening.asOf < periodOf(target, today).from ? 0 : target.opening.value
}
