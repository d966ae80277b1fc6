import type { TargetView } from '../board/view.ts'
import type { CalendarDate } from '../calendar/date.ts'
import type { TargetId } from '../ids.ts'
import { aimOf } from './aim.ts'
import { currentOf } from './current.ts'
import { expectedOf } from './expected.ts'
import { timeOf } from './period.ts'
import { reportView } from './report.ts'
import { type RollUp, rollupView } from './roll-up.ts'
import type { Target, TargetReport } from './target.ts'
import { completionOf, type Verdict, verdictByReference, verdictOf } from './verdict.ts'
import { warningsOf } from './warnings.ts'

export interface TargetInputs {
  /** Null where the target is only ever reported. */
  readonly sum: RollUp | null
  /** All of the plan's reports, or just this target's. */
  readonly reports: readonly TargetReport[]
  /** 其中: how deep it stands under its parents. */
  readonly depth: number
}

/** A target as a screen shows it, but for one defined by other targets: `settleReferences` gives that its verdict. */
export function targetView(target: Target, inputs: TargetInputs, today: CalendarDate): TargetView {
  const { sum, reports, depth } = inputs
  const rollup = sum && rollupView(target, sum)
  const report = reportView(target, reports, today)
  const current = currentOf(target, rollup, report, today)
  const aim = aimOf(target)
  const time = timeOf(target, today)
  const expected = expectedOf(target, aim, time, today)
  return {
    target,
    rollup,
    report,
    current,
    aim,
    completion: completionOf(target, current, aim),
    time,
    expected,
    verdict: verdictOf(target, { current, aim, expected }, today),
    warnings: warningsOf(target, { report, sum, current }),
    depth,
  }
}

/**
 * Gives targets by reference (确保实现…年度目标任务) their verdict from those they name, through any number of steps. Views that do not
 * change are returned as they are. Names that lead nowhere, or round in a ring, warn and stay unknown.
 */
export function settleReferences(views: readonly TargetView[]): readonly TargetView[] {
  const byId = new Map(views.map(view => [view.target.id, view]))
  return views.map(view => (view.target.op === 'reference' ? settled(view, byId) : view))
}

function settled(view: TargetView, byId: ReadonlyMap<TargetId, TargetView>): TargetView {
  const { refIds } = view.target
  const warnings = [...view.warnings]
  if (refIds.some(id => !byId.has(id))) warnings.push('target.warning.no-such-reference')
  const verdict = follow(view.target, byId, [])
  if (verdict === 'ring') warnings.push('target.warning.reference-ring')
  return { ...view, verdict: verdict === 'ring' ? view.verdict : verdict, warnings }
}

function follow(
  target: Target,
  byId: ReadonlyMap<TargetId, TargetView>,
  path: readonly TargetId[],
): Verdict | 'ring' {
  if (path.includes(target.id)) return 'ring'
  const verdicts: Verdict[] = []
  for (const id of target.refIds) {
    const view = byId.get(id)
    const verdict = !view
      ? ({ key: 'unknown', points: null, gap: null } as const)
      : view.target.op === 'reference'
        ? follow(view.target, byId, [...path, target.id])
        : view.verdict
    if (verdict === 'ring') return 'ring'
    verdicts.push(verdict)
  }
  return verdictByReference(verdicts)
}
