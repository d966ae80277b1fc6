import type { TargetView } from '../../../../shared/board/view.ts'

/** Where on a target's bar time stands, percent of the aim: the verdict's own points, so that bar and words never disagree. */
export function expectedShare({ completion, verdict, expected, aim, time }: TargetView): number | null {
  if (completion === null) return null
  if (verdict.points !== null) return completion - verdict.points
  return expected !== null && aim ? (expected / aim) * 100 : time.percent
}
