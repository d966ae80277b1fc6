import type { TargetView } from '../board/view.ts'

/** Where on the bar time stands: the verdict's own points taken off the completion, so that bar and words never disagree. */
export function expectedShare({ completion, verdict, expected, aim, time }: TargetView): number | null {
  if (completion === null) return null
  if (verdict.points !== null) return completion - verdict.points
  return expected !== null && aim ? (expected / aim) * 100 : time.percent
}
