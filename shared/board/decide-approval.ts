import type * as Y from 'yjs'
import type { ApprovalRequest } from '../card/fields.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { cardFor } from './card-for.ts'
import { membershipsOf } from './decide-card.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft, type DecisionDraft } from './decision-draft.ts'
import { cardMap, readField } from './document.ts'

type Ask = CommandOf<'card.request'>
type Decide = CommandOf<'card.decide'>

/** CARD-6: dispatch asks, with a reason; nothing about the card changes until a leader has approved. */
export function decideRequest(at: Deciding, command: Ask): Decided {
  const card = cardFor(at, command.card, 'request')
  if (isRefusal(card)) return card
  const wrong = incomplete(at, card, command)
  if (wrong) return wrong
  const { type: _, card: id, ...asked } = command
  const requestId = at.newId()
  const draft = createDraft(at)
  draft.set(id, `request:${requestId}`, { ...given(asked), by: at.actor, at: at.now })
  draft.made(requestId)
  return draft.decided()
}

/** Each kind needs its own object; one undecided request of a kind is enough. */
function incomplete(at: Deciding, card: Y.Map<unknown>, command: Ask): Refusal | null {
  if (command.until !== undefined && command.until < at.today) return refuse('bad-value', { field: 'until' })
  for (const request of requestsOf(card))
    if (request.kind === command.kind && request.listId === command.listId && !request.decision)
      return refuse('conflict', { kind: command.kind })
  switch (command.kind) {
    case 'side-state':
      return command.side === undefined ? refuse('bad-value', { field: 'side' }) : null
    case 'leave-list':
      return openMembership(at, card, command.listId) ? null : refuse('bad-value', { field: 'listId' })
    case 'lamp-override':
      return command.lamp === undefined || command.lamp === 'done'
        ? refuse('bad-value', { field: 'lamp' })
        : null
  }
}

/** A leader says yes or no, once; a yes takes effect in the same commit. Nobody approves what they asked for themselves. */
export function decideApproval(at: Deciding, command: Decide): Decided {
  const known = cardMap(at.doc, command.card)
  if (!known) return refuse('no-such-card', { card: command.card })
  const request = readField(known, `request:${command.requestId}`) as ApprovalRequest | undefined
  const card = cardFor(at, command.card, request?.kind === 'lamp-override' ? 'override' : 'side')
  if (isRefusal(card)) return card
  if (!request) return refuse('no-such-item', { collection: 'requests', id: command.requestId })
  if (request.decision) return refuse('already-decided', { request: command.requestId })
  if (request.by.userId === at.actor.userId) return refuse('own-request', { request: command.requestId })
  const { approved, words } = command
  const draft = createDraft(at)
  draft.set(command.card, `request:${command.requestId}`, {
    ...request,
    decision: { approved, words, by: at.actor, at: at.now },
  })
  if (approved) takeEffect(at, draft, command, card, request)
  return draft.decided()
}

function takeEffect(
  at: Deciding,
  draft: DecisionDraft,
  { card: id, requestId }: Decide,
  card: Y.Map<unknown>,
  request: ApprovalRequest,
): void {
  const { reason } = request
  switch (request.kind) {
    case 'side-state':
      draft.set(id, 'side', { state: request.side, reason, requestId, by: request.by, at: at.now })
      return
    case 'leave-list':
      draft.set(
        id,
        'lists',
        membershipsOf(card).map(m =>
          m.listId === request.listId && (m.to === undefined || m.to > at.today) ? { ...m, to: at.today } : m,
        ),
      )
      return
    case 'lamp-override': {
      const { lamp, until = null } = request
      draft.set(id, 'override', { lamp, reason, approvedBy: at.actor, until, requestId, at: at.now })
    }
  }
}

/** Back to work from 停工, 退出 or 其它. */
export function decideResume(at: Deciding, command: CommandOf<'card.resume'>): Decided {
  const card = cardFor(at, command.card, 'request')
  if (isRefusal(card)) return card
  if ((readField(card, 'side') ?? null) === null) return refuse('already-decided', { card: command.card })
  const id = at.newId()
  const draft = createDraft(at)
  draft.set(command.card, 'side', null)
  draft.set(command.card, `feedback:${id}`, {
    text: command.reason,
    about: { act: 'resume' },
    by: at.actor,
    at: at.now,
  })
  draft.made(id)
  return draft.decided()
}

function* requestsOf(card: Y.Map<unknown>): Generator<ApprovalRequest> {
  for (const key of card.keys()) {
    const request = key.startsWith('request:')
      ? (readField(card, key) as ApprovalRequest | undefined)
      : undefined
    if (request) yield request
  }
}

function openMembership(at: Deciding, card: Y.Map<unknown>, listId: Ask['listId']): boolean {
  return membershipsOf(card).some(m => m.listId === listId && (m.to === undefined || m.to > at.today))
}

/** Optional parts that were not given are left out, not written as undefined. */
const given = (parts: object): object =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
