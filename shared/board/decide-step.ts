import type { DecisionView } from '../meeting/view.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { isOfLead, mayIssue, maySlip, slipSteps } from '../slip/slip-steps.ts'
import { stepped, write } from './decide-decision.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'

/** SLIP-2: one step of a confirmed decision, also after the minutes were signed. */
export function decideStep(at: Deciding, command: CommandOf<'decision.step'>): Decided {
  const { meeting, decision: id, act, words, evidenceIds } = command
  const decision = at
    .view()
    .meetings.find(one => one.id === meeting)
    ?.decisions.find(one => one.id === id)
  if (!decision) return refuse('no-such-item', { collection: 'decisions', id })
  const wrong = whyNot(at, decision, command) ?? badEvidence(at, decision, evidenceIds)
  if (wrong) return wrong
  return write(at, meeting, decision, stepped(at, decision, act, slipSteps[act].to, words, evidenceIds))
}

function whyNot(
  { member }: Deciding,
  decision: DecisionView,
  { act, words }: CommandOf<'decision.step'>,
): Refusal | null {
  const { by, from, needsWords } = slipSteps[act]
  if (!maySlip(member, act, decision)) {
    const judge = by === 'issuer' && mayIssue(member) && isOfLead(member, decision)
    return refuse(judge ? 'own-card' : 'not-permitted', { decision: decision.id, act })
  }
  if (!from.includes(decision.state)) return refuse('conflict', { state: decision.state })
  if (from.includes(slipSteps[act].to) && decision.steps.length >= repeatedSteps)
    return refuse('too-large', { limit: repeatedSteps })
  return needsWords && words.trim() === '' ? refuse('reason-needed', { act }) : null
}

/** What may be said over and over leaves room in the trail: a unit that reports without end must still be returned, checked and cleared. */
const repeatedSteps = 150

/** Evidence lies on the decision's card, where everybody on the board can look at it. */
function badEvidence(at: Deciding, { cardId }: DecisionView, ids: readonly string[]): Refusal | null {
  if (ids.length === 0) return null
  const { cards, index } = at.view()
  const evidence = cardId === null ? [] : (cards[index.get(cardId) ?? -1]?.evidence ?? [])
  const missing = ids.find(id => !evidence.some(one => one.id === id && !one.removed))
  return missing === undefined ? null : refuse('no-such-item', { collection: 'evidence', id: missing })
}
