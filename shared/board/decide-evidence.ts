import type * as Y from 'yjs'
import type { Evidence } from '../card/fields.ts'
import type { CardId } from '../ids.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { cardFor } from './card-for.ts'
import { stageIn, workflowOf } from './card-stages.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft } from './decision-draft.ts'
import { readField } from './document.ts'
import { sameJson } from './same-json.ts'

/** Evidence whose bytes have been checked and stored; who and when are the server's word. */
export type StoredEvidence = Omit<Evidence, 'by' | 'at' | 'verified' | 'removed'> & { readonly card: CardId }

/** Not a command of the union: bytes come by upload, and the route that stored them asks this. */
export function decideAddEvidence(at: Deciding, { card: id, ...stored }: StoredEvidence): Decided {
  const card = cardFor(at, id, 'evidence')
  if (isRefusal(card)) return card
  const stage = stored.stageId === undefined ? null : stageIn(workflowOf(at.plan, card), stored.stageId)
  if (isRefusal(stage)) return stage
  const draft = createDraft(at)
  const evidenceId = alreadyThere(at, card, stored) ?? at.newId()
  if (!card.has(`evidence:${evidenceId}`))
    draft.set(id, `evidence:${evidenceId}`, { ...stored, by: at.actor, at: at.now })
  draft.made(evidenceId)
  return draft.decided()
}

/** The same file with the same words, of the same person: they sent it again because no answer came. */
function alreadyThere(
  { actor }: Deciding,
  card: Y.Map<unknown>,
  stored: Omit<StoredEvidence, 'card'>,
): string | null {
  for (const key of card.keys()) {
    const [family, id] = key.split(':')
    if (family !== 'evidence' || id === undefined) continue
    // nothing where it is not what evidence is
    const there = readField(card, key) as Evidence | undefined
    const sent = { ...there, by: undefined, at: undefined, verified: undefined }
    if (there?.by.userId === actor.userId && sameJson(sent, stored)) return id
  }
  return null
}

/** Asks for the right to check, so nobody vouches for the evidence of a card their own unit leads. */
export function decideVerifyEvidence(at: Deciding, command: CommandOf<'evidence.verify'>): Decided {
  const card = cardFor(at, command.card, 'check')
  if (isRefusal(card)) return card
  const evidence = evidenceOf(card, command.evidenceId)
  if (isRefusal(evidence)) return evidence
  if (evidence.verified) return refuse('already-decided', { evidence: command.evidenceId })
  const draft = createDraft(at)
  draft.set(command.card, `evidence:${command.evidenceId}`, {
    ...evidence,
    verified: { by: at.actor, at: at.now },
  })
  return draft.decided()
}

/**
 * Marked as removed, never erased. Once a verification rests on it only those who verify may take it away; a supporting unit only
 * takes away its own.
 */
export function decideRemoveEvidence(at: Deciding, command: CommandOf<'evidence.remove'>): Decided {
  const card = cardFor(at, command.card, 'evidence')
  if (isRefusal(card)) return card
  const evidence = evidenceOf(card, command.evidenceId)
  if (isRefusal(evidence)) return evidence
  const checks = cardFor(at, command.card, 'check')
  if (evidence.verified && isRefusal(checks)) return checks
  const leads = !isRefusal(cardFor(at, command.card, 'return'))
  const dispatches = !isRefusal(cardFor(at, command.card, 'replan'))
  if (!leads && !dispatches && !isOwn(at, evidence)) return refuse('not-permitted', { field: 'evidence' })
  const draft = createDraft(at)
  draft.set(command.card, `evidence:${command.evidenceId}`, {
    ...evidence,
    removed: { reason: command.reason, by: at.actor, at: at.now },
  })
  return draft.decided()
}

function isOwn({ actor, member }: Deciding, { by }: Evidence): boolean {
  return by.userId === actor.userId || (by.unitId !== undefined && member.unitIds.includes(by.unitId))
}

function evidenceOf(card: Y.Map<unknown>, id: string): Evidence | Refusal {
  const evidence = readField(card, `evidence:${id}`) as Evidence | undefined
  return evidence && !evidence.removed ? evidence : refuse('no-such-item', { collection: 'evidence', id })
}
