import { mayPlan } from '../access/plan-matrix.ts'
import { refuse } from '../refusal.ts'
import type { TargetReport } from '../target/target.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft } from './decision-draft.ts'
import { planKey } from './document.ts'

/** TGT-3: a figure reported by hand, by the target's reporting unit or dispatch. Reports add up to a history; none is replaced. */
export function decideTargetReport(at: Deciding, command: CommandOf<'target.report'>): Decided {
  const { targetId, value, asOf, source } = command
  const target = at.plan.targets.find(t => t.id === targetId)
  if (!mayPlan(at.member, 'report', 'reports', target ?? null))
    return refuse('not-permitted', { thing: 'reports' })
  if (!target) return refuse('no-such-item', { collection: 'targets', id: targetId })
  if (asOf > at.today) return refuse('bad-value', { field: 'asOf' })
  const id = at.newId()
  const { userId, name, unitId } = at.actor
  const report: TargetReport = {
    id,
    order: at.plan.reports.reduce((last, r) => Math.max(last, r.order), 0) + 1,
    targetId,
    value,
    asOf,
    source,
    byUserId: userId,
    byName: name,
    ...(unitId ? { unitId } : {}),
    at: at.now,
    sample: false,
  }
  const draft = createDraft(at)
  draft.plan(planKey('reports', id), report)
  draft.made(id)
  return draft.decided()
}
