import type * as Y from 'yjs'
import type { CalendarDate } from '../calendar/date.ts'
import type { Actor, Evidence, StageCheck } from '../card/fields.ts'
import type { StageId } from '../ids.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { cardFor } from './card-for.ts'
import { stageIn, workflowOf } from './card-stages.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft } from './decision-draft.ts'
import { readField } from './document.ts'

/**
 * CARD-5 核验销号: turns a claim into a fact, on the evidence named or, where there is none, on the words that stand in for it. Only
 * dispatch, and never for a card of its own unit. The date may correct the claimed one. Evidence relied on counts as verified.
 */
export function decideVerify(at: Deciding, command: CommandOf<'card.verify'>): Decided {
  const found = milestoneFor(at, command)
  if (isRefusal(found)) return found
  const { card, claim, check } = found
  if (check) return refuse('already-decided', { stage: command.stageId })
  if (!claim) return refuse('not-claimed', { stage: command.stageId })
  if (claimedByOwnSide(at, card, command.stageId)) return refuse('own-card', { card: command.card })
  if (command.date > at.today) return refuse('bad-value', { field: 'date' })
  const missing = command.evidenceIds.find(id => !standingEvidence(card, id))
  if (missing) return refuse('no-such-item', { collection: 'evidence', id: missing })
  if (command.evidenceIds.length === 0 && command.words.trim() === '')
    return refuse('reason-needed', { stage: command.stageId })
  const draft = createDraft(at)
  const seal = { by: at.actor, at: at.now }
  const { date, words, evidenceIds } = command
  draft.set(command.card, `check:${command.stageId}`, { date, words, evidenceIds, ...seal })
  for (const id of evidenceIds) {
    const evidence = standingEvidence(card, id)
    if (evidence && !evidence.verified)
      draft.set(command.card, `evidence:${id}`, { ...evidence, verified: seal })
  }
  return draft.decided()
}

/** Judge and party, also after a card was handed to another unit: nobody verifies what they or their unit claimed. */
function claimedByOwnSide({ member }: Deciding, card: Y.Map<unknown>, stage: StageId): boolean {
  const stamp = readField(card, `stamp:${stage}`) as { by: Actor } | undefined
  if (!stamp) return false
  return stamp.by.userId === member.userId || (!!stamp.by.unitId && member.unitIds.includes(stamp.by.unitId))
}

/** 退回: the claim goes, the words stay. */
export function decideReturnClaim(at: Deciding, command: CommandOf<'card.return-claim'>): Decided {
  const found = milestoneFor(at, command)
  if (isRefusal(found)) return found
  if (found.check) return refuse('already-decided', { stage: command.stageId })
  if (!found.claim) return refuse('not-claimed', { stage: command.stageId })
  return clear(at, command, 'claim', 'return-claim')
}

/** Takes a verification back; the claim stands again and waits for a new check. */
export function decideUnverify(at: Deciding, command: CommandOf<'card.unverify'>): Decided {
  const found = milestoneFor(at, command)
  if (isRefusal(found)) return found
  if (!found.check) return refuse('already-decided', { stage: command.stageId })
  return clear(at, command, 'check', 'unverify')
}

function clear(
  at: Deciding,
  { card, stageId, reason }: CommandOf<'card.return-claim'> | CommandOf<'card.unverify'>,
  family: 'claim' | 'check',
  act: 'return-claim' | 'unverify',
): Decided {
  const draft = createDraft(at)
  const id = at.newId()
  draft.set(card, `${family}:${stageId}`, null)
  draft.set(card, `feedback:${id}`, { text: reason, about: { act, stageId }, by: at.actor, at: at.now })
  draft.made(id)
  return draft.decided()
}

interface Milestone {
  readonly card: Y.Map<unknown>
  readonly claim: CalendarDate | null
  readonly check: StageCheck | null
}

function milestoneFor(
  at: Deciding,
  command: { readonly card: CommandOf<'card.verify'>['card']; readonly stageId: StageId },
): Milestone | Refusal {
  const card = cardFor(at, command.card, 'check')
  if (isRefusal(card)) return card
  const stage = stageIn(workflowOf(at.plan, card), command.stageId)
  if (isRefusal(stage)) return stage
  const claim = readField(card, `claim:${stage.id}`) as CalendarDate | null | undefined
  const check = readField(card, `check:${stage.id}`) as StageCheck | null | undefined
  return { card, claim: claim ?? null, check: check ?? null }
}

function standingEvidence(card: Y.Map<unknown>, id: string): Evidence | null {
  const evidence = readField(card, `evidence:${id}`) as Evidence | undefined
  return evidence && !evidence.removed ? evidence : null
}
