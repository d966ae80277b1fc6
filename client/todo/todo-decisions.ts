import type { Member } from '../../shared/access/member.ts'
import type { DecisionView } from '../../shared/meeting/view.ts'
import { isOfLead, mayIssue, slipStepsFor } from '../../shared/slip/slip-steps.ts'
import type { TodoItem, TodoWhat } from './todo-item.ts'

/** 交办事项 whose next step is this member's: of the unit that leads it, or of the issuing side. */
export const decisionItems = (decisions: readonly DecisionView[], member: Member): readonly TodoItem[] =>
  decisions.flatMap(decision => {
    const what = whatOf(decision, member)
    if (!what) return []
    return [
      {
        key: `decision ${decision.id}`,
        kind: 'decision',
        what,
        title: decision.what,
        note: '',
        unitId: isOfLead(member, decision) ? null : decision.leadUnitId,
        due: decision.due,
        daysLeft: decision.daysLeft,
        to: 'meeting/decisions?state=open',
        card: decision.cardId,
      },
    ]
  })

function whatOf(decision: DecisionView, member: Member): TodoWhat | null {
  const acts = slipStepsFor(member, decision).map(step => step.act)
  if (acts.includes('sign')) return 'decision-sign'
  if (isOfLead(member, decision) && acts.includes('finish'))
    return decision.state === 'returned' ? 'decision-redo' : 'decision-do'
  if (isOfLead(member, decision) && acts.includes('start')) return 'decision-do'
  if (acts.includes('clear')) return 'decision-check'
  // who only leads the meeting is asked for what waits to be checked, not for every word on the way
  return mayIssue(member) &&
    member.roles.includes('dispatch') &&
    decision.state === 'reported' &&
    acts.length > 0
    ? 'decision-read'
    : null
}
