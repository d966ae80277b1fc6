import { isRefusal, refuse } from '../refusal.ts'
import { cardFor } from './card-for.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft } from './decision-draft.ts'

/** 反馈: words on a card by those on it, in the order they came. */
export function decideFeedback(at: Deciding, command: CommandOf<'feedback.add'>): Decided {
  const card = cardFor(at, command.card, 'feedback')
  if (isRefusal(card)) return card
  const id = at.newId()
  const draft = createDraft(at)
  draft.set(command.card, `feedback:${id}`, { text: command.text, by: at.actor, at: at.now })
  draft.made(id)
  return draft.decided()
}

/** Investment done since the return before; a correction is a return with a minus, so that nothing is overwritten. */
export function decideMoney(at: Deciding, command: CommandOf<'money.report'>): Decided {
  const card = cardFor(at, command.card, 'money')
  if (isRefusal(card)) return card
  if (command.on > at.today) return refuse('bad-value', { field: 'on' })
  const { amount, unit, on } = command
  const id = at.newId()
  const draft = createDraft(at)
  draft.set(command.card, `money:${id}`, { amount, unit, on, by: at.actor, at: at.now })
  draft.made(id)
  return draft.decided()
}
