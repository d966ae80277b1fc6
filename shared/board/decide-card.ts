import type * as Y from 'yjs'
import type { FieldKind, ListMembership } from '../card/fields.ts'
import type { CardId } from '../ids.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { cardFor } from './card-for.ts'
import { columnIn, workflowOf } from './card-stages.ts'
import type { CardPatch } from './command.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft } from './decision-draft.ts'
import { readField } from './document.ts'
import { badReference } from './plan-references.ts'

/** One patch for many cards, all or none: moving cards between areas, units and leaders is this too. */
export function decideEdit(at: Deciding, { cards, patch }: CommandOf<'card.edit'>): Decided {
  const wrong = badReference(at.plan, patch)
  if (wrong) return wrong
  const fields = Object.entries(patch).filter(([, value]) => value !== undefined)
  const draft = createDraft(at)
  for (const id of new Set(cards)) {
    const card = cardForAll(at, id, fields.length > 0 ? fields.map(([key]) => key as FieldKind) : ['title'])
    if (isRefusal(card)) return card
    const stage = badStage(at, card, patch)
    if (stage) return stage
    for (const [key, value] of fields) draft.set(id, key, value)
  }
  return draft.decided()
}

function cardForAll(at: Deciding, id: CardId, fields: readonly FieldKind[]): Y.Map<unknown> | Refusal {
  const answers = fields.map(field => cardFor(at, id, field))
  return answers.find(isRefusal) ?? answers[0] ?? refuse('no-such-card', { card: id })
}

function badStage(at: Deciding, card: Y.Map<unknown>, { stage }: CardPatch): Refusal | null {
  const column = stage === undefined ? null : columnIn(workflowOf(at.plan, card), stage)
  return isRefusal(column) ? column : null
}

/** CARD-6: membership is dated. A card that is in the list already stays in it as it was. */
export function decideJoinList(at: Deciding, { cards, listId, from }: CommandOf<'card.join-list'>): Decided {
  if (!at.plan.lists.some(list => list.id === listId))
    return refuse('no-such-item', { collection: 'lists', id: listId })
  const draft = createDraft(at)
  for (const id of new Set(cards)) {
    const card = cardFor(at, id, 'lists')
    if (isRefusal(card)) return card
    const lists = membershipsOf(card)
    const within = lists.some(m => m.listId === listId && (m.to === undefined || m.to >= from))
    if (!within) draft.set(id, 'lists', [...lists, { listId, from }])
  }
  return draft.decided()
}

export function membershipsOf(card: Y.Map<unknown>): readonly ListMembership[] {
  return (readField(card, 'lists') as readonly ListMembership[] | undefined) ?? []
}

/** To the 回收站; nothing of the card is lost, and the reason stays with it. */
export function decideDelete(at: Deciding, { cards, reason }: CommandOf<'card.delete'>): Decided {
  const draft = createDraft(at)
  for (const id of new Set(cards)) {
    const card = cardFor(at, id, 'deletedAt')
    if (isRefusal(card)) return card
    if ((readField(card, 'deletedAt') ?? null) !== null) continue
    draft.set(id, 'deletedAt', at.now)
    draft.set(id, `feedback:${at.newId()}`, {
      text: reason,
      about: { act: 'delete' },
      by: at.actor,
      at: at.now,
    })
  }
  return draft.decided()
}

export function decideRestore(at: Deciding, { cards }: CommandOf<'card.restore'>): Decided {
  const draft = createDraft(at)
  for (const id of new Set(cards)) {
    const card = cardFor(at, id, 'deletedAt')
    if (isRefusal(card)) return card
    draft.set(id, 'deletedAt', null)
  }
  return draft.decided()
}
