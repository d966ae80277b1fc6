import * as Y from 'yjs'
import type { FreshStruct, Inspection, SharedType, Spot } from './inspection.ts'

/** The struct an id points into, in the document or among the update's new ones; null when it is unknown or its parent is gone. */
export function spotOf(inspection: Inspection, id: Y.ID): Spot | null {
  const { store } = inspection.context.doc
  if (id.clock < Y.getState(store, id.client)) {
    const item = Y.getItem(store, id)
    return item instanceof Y.Item && item.parent instanceof Y.AbstractType
      ? { parent: item.parent, sub: item.parentSub }
      : null
  }
  return findFresh(inspection.fresh.get(id.client), id.clock)?.spot ?? null
}

/** The type an id stands for, if it is a type the document holds and has not deleted. */
export function typeAt(inspection: Inspection, id: Y.ID): SharedType | null {
  const { store } = inspection.context.doc
  if (id.clock >= Y.getState(store, id.client)) return null
  const item = Y.getItem(store, id)
  return item instanceof Y.Item && item.content instanceof Y.ContentType ? item.content.type : null
}

export function findFresh(structs: readonly FreshStruct[] | undefined, clock: number): FreshStruct | null {
  if (!structs) return null
  let low = 0
  let high = structs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = structs[middle]
    if (!found) return null
    if (clock < found.item.id.clock + found.offset) high = middle - 1
    else if (clock >= found.item.id.clock + found.item.length) low = middle + 1
    else return found
  }
  return null
}
