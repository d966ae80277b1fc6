import { mayPlan } from '../access/plan-matrix.ts'
import { CampaignHead, type PlanCollection, planCollections } from '../plan/plan.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft } from './decision-draft.ts'
import { planKey, planOf } from './document.ts'
import { meetingsNaming } from './meeting-uses.ts'
import { droppedStageInUse, usesOf } from './plan-uses.ts'

export function decidePlanHead(at: Deciding, { head }: CommandOf<'plan.head'>): Decided {
  if (!mayPlan(at.member, 'put', 'campaign')) return refuse('not-permitted', { thing: 'campaign' })
  const parsed = CampaignHead.safeParse({ ...at.plan.campaign, ...head })
  if (!parsed.success) return refuse('bad-value', { field: pathOf(parsed.error) })
  if (parsed.data.from.date > parsed.data.to.date) return refuse('bad-value', { field: 'to' })
  const draft = createDraft(at)
  draft.plan('campaign', parsed.data)
  return draft.decided()
}

export function decideLampRules(at: Deciding, { rules }: CommandOf<'plan.lamp-rules'>): Decided {
  if (!mayPlan(at.member, 'put', 'lampRules')) return refuse('not-permitted', { thing: 'lampRules' })
  const draft = createDraft(at)
  draft.plan('lampRules', rules)
  return draft.decided()
}

/** Adds or replaces items, all or none; each must be whole by its own collection's schema. */
export function decidePlanPut(at: Deciding, { collection, items }: CommandOf<'plan.put'>): Decided {
  if (!mayPlan(at.member, 'put', collection)) return refuse('not-permitted', { thing: collection })
  const draft = createDraft(at)
  for (const [row, raw] of items.entries()) {
    const parsed = planCollections[collection].safeParse(raw)
    if (!parsed.success) return refuse('bad-value', { row, field: pathOf(parsed.error) })
    const item = parsed.data
    if (!isId.test(item.id)) return refuse('bad-value', { row, field: 'id' })
    const wrong = droppedStageInUse(at, collection, item)
    if (wrong) return wrong
    const known = planOf(at.doc).has(planKey(collection, item.id))
    draft.plan(planKey(collection, item.id), item)
    if (!known) draft.made(item.id)
  }
  return draft.decided()
}

/** Removes items nothing refers to; what goes in the same command does not hold the others back. */
export function decidePlanRemove(at: Deciding, { collection, ids }: CommandOf<'plan.remove'>): Decided {
  if (!mayPlan(at.member, 'remove', collection)) return refuse('not-permitted', { thing: collection })
  const draft = createDraft(at)
  for (const id of new Set(ids)) {
    const wrong = missing(at, collection, id) ?? inUse(at, collection, id, ids)
    if (wrong) return wrong
    draft.plan(planKey(collection, id), undefined)
  }
  return draft.decided()
}

function missing({ doc }: Deciding, collection: PlanCollection, id: string): Refusal | null {
  return planOf(doc).has(planKey(collection, id)) ? null : refuse('no-such-item', { collection, id })
}

function inUse(
  at: Deciding,
  collection: PlanCollection,
  id: string,
  going: readonly string[],
): Refusal | null {
  const { cards, items } = usesOf(at, collection, id, going)
  const meetings = meetingsNaming(at.view().meetings, collection, id)
  return cards + items + meetings > 0
    ? refuse('still-in-use', { collection, id, cards, items, meetings })
    : null
}

/** The shape every id has; phases and rhythms do not brand theirs, but their keys travel in the same document. */
const isId = /^[A-Za-z0-9][A-Za-z0-9-]{0,47}$/

const pathOf = (error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }): string =>
  error.issues[0]?.path.map(String).join('.') ?? ''
