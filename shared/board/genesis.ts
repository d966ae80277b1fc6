import * as Y from 'yjs'
import { textFields } from '../card/fields.ts'
import { type Plan, planCollections } from '../plan/plan.ts'
import { planKey, planOf } from './document.ts'

/** The client id every genesis is written under; the rooms never issue it to anybody. */
export const genesisClientId = 1

/**
 * The one update a board begins with: the same plan gives the same bytes, on any machine and however often, so a board that is
 * created twice by accident is still one board.
 */
export function genesisOf(plan: Plan): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = genesisClientId
  doc.transact(() => writePlan(planOf(doc), plan))
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

function writePlan(root: Y.Map<unknown>, plan: Plan): void {
  root.set('campaign', plainJson(plan.campaign))
  root.set('lampRules', plainJson(plan.lampRules))
  for (const collection of Object.keys(planCollections) as (keyof typeof planCollections)[])
    for (const item of plan[collection]) root.set(planKey(collection, item.id), plainJson(item))
}

/** A card as the server makes it: every long text exists from the first moment, so that no two people can each make one. */
export function createCardMap(
  fields: Readonly<Record<string, unknown>>,
  texts: { readonly form?: string; readonly notes?: string } = {},
): Y.Map<unknown> {
  const card = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) card.set(key, plainJson(value))
  for (const field of Object.keys(textFields) as (keyof typeof textFields)[])
    card.set(field, new Y.Text(texts[field] ?? ''))
  return card
}

/** A meeting as the server makes it: every item comes with its notes, empty. */
export function createMeetingMap(fields: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  const meeting = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue
    meeting.set(key, plainJson(value))
    const note = noteOfItem(key)
    if (note) meeting.set(note, new Y.Text())
  }
  return meeting
}

/** `item:<id>` → `note:<id>`; null for any other key. */
export const noteOfItem = (key: string): string | null =>
  key.startsWith('item:') ? `note:${key.slice('item:'.length)}` : null

/** The value as the document holds it: plain JSON, no undefined properties, nothing shared with the caller. */
export function plainJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
