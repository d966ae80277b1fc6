import type { Command } from './command.ts'
import { decidePutItem, decideRebuild, decideRemoveItem } from './decide-agenda.ts'
import { decideApproval, decideRequest, decideResume } from './decide-approval.ts'
import { decideDelete, decideEdit, decideJoinList, decideRestore } from './decide-card.ts'
import { decideCreate } from './decide-create.ts'
import { decideConfirm, decideEditDecision, decideRecord, decideWithdraw } from './decide-decision.ts'
import { decideRemoveEvidence, decideVerifyEvidence } from './decide-evidence.ts'
import {
  decideAttendance,
  decideCancelMeeting,
  decideEditMeeting,
  decidePlanMeeting,
} from './decide-meeting.ts'
import { decideCloseMeeting, decideOpenMeeting, decideSignMeeting } from './decide-meeting-run.ts'
import { decideReturnClaim, decideUnverify, decideVerify } from './decide-milestone.ts'
import { decideLampRules, decidePlanHead, decidePlanPut, decidePlanRemove } from './decide-plan.ts'
import { decideAnswer, decideClose, decideRaise } from './decide-problem.ts'
import { decideReplan } from './decide-replan.ts'
import { decideReturn } from './decide-return.ts'
import { decideStep } from './decide-step.ts'
import { decideTargetReport } from './decide-target.ts'
import { decideFeedback, decideMoney } from './decide-words.ts'
import type { Decided, Deciding } from './decision.ts'

/**
 * What a command comes to, or why not. Pure: the document is only read. All or nothing: a refusal of one part refuses the whole.
 * A decision without writes means that all was already so.
 */
export function decideCommand(at: Deciding, command: Command): Decided {
  switch (command.type) {
    case 'card.create':
      return decideCreate(at, command)
    case 'card.edit':
      return decideEdit(at, command)
    case 'card.replan':
      return decideReplan(at, command)
    case 'card.join-list':
      return decideJoinList(at, command)
    case 'card.verify':
      return decideVerify(at, command)
    case 'card.return-claim':
      return decideReturnClaim(at, command)
    case 'card.unverify':
      return decideUnverify(at, command)
    case 'card.delete':
      return decideDelete(at, command)
    case 'card.restore':
      return decideRestore(at, command)
    case 'card.request':
      return decideRequest(at, command)
    case 'card.decide':
      return decideApproval(at, command)
    case 'card.resume':
      return decideResume(at, command)
    case 'problem.raise':
      return decideRaise(at, command)
    case 'problem.answer':
      return decideAnswer(at, command)
    case 'problem.close':
      return decideClose(at, command)
    case 'feedback.add':
      return decideFeedback(at, command)
    case 'money.report':
      return decideMoney(at, command)
    case 'evidence.verify':
      return decideVerifyEvidence(at, command)
    case 'evidence.remove':
      return decideRemoveEvidence(at, command)
    case 'return.submit':
      return decideReturn(at, command)
    case 'target.report':
      return decideTargetReport(at, command)
    case 'plan.head':
      return decidePlanHead(at, command)
    case 'plan.lamp-rules':
      return decideLampRules(at, command)
    case 'plan.put':
      return decidePlanPut(at, command)
    case 'plan.remove':
      return decidePlanRemove(at, command)
    case 'meeting.plan':
      return decidePlanMeeting(at, command)
    case 'meeting.edit':
      return decideEditMeeting(at, command)
    case 'meeting.cancel':
      return decideCancelMeeting(at, command)
    case 'meeting.rebuild':
      return decideRebuild(at, command)
    case 'meeting.put-item':
      return decidePutItem(at, command)
    case 'meeting.remove-item':
      return decideRemoveItem(at, command)
    case 'meeting.attendance':
      return decideAttendance(at, command)
    case 'meeting.open':
      return decideOpenMeeting(at, command)
    case 'meeting.close':
      return decideCloseMeeting(at, command)
    case 'meeting.sign':
      return decideSignMeeting(at, command)
    case 'decision.record':
      return decideRecord(at, command)
    case 'decision.edit':
      return decideEditDecision(at, command)
    case 'decision.withdraw':
      return decideWithdraw(at, command)
    case 'decision.confirm':
      return decideConfirm(at, command)
    case 'decision.step':
      return decideStep(at, command)
  }
}
