import * as Y from 'yjs'
import type { FreshStruct, KeyChange } from './inspection.ts'

/** A stretch of a field's history, oldest first: the last one is the value that stands. */
interface Stretch {
  readonly client: number
  readonly clock: number
  readonly len: number
  readonly origin: Y.ID | null
  readonly live: boolean
}

/**
 * Whether the field still has a value once the update is in. Yjs keeps a field's values in one order on every replica (YATA) and shows
 * the last; this works out that order for the new ones before anything is applied. `dying` are ids the update itself deletes.
 */
export function keepsValue(change: KeyChange, dying: (id: Y.ID) => boolean): boolean {
  const standing = change.field.map._map.get(change.field.key) ?? null
  const only = change.fresh[0]
  if (!only) return !change.killed
  if (change.fresh.length === 1 && isLive(only, dying) && follows(only, standing)) return true
  const history = standingHistory(standing, change.fresh, dying)
  for (const fresh of change.fresh) place(history, stretchOf(fresh, dying))
  return history.at(-1)?.live ?? false
}

const isLive = (fresh: FreshStruct, dying: (id: Y.ID) => boolean): boolean =>
  fresh.item.content instanceof Y.ContentAny && !dying(fresh.item.id)

/** The everyday case: one new value, directly after the one that stands. */
function follows({ item }: FreshStruct, standing: Y.Item | null): boolean {
  return standing === null ? item.origin === null : Y.compareIDs(item.origin, standing.lastId)
}

function stretchOf({ item, offset }: FreshStruct, dying: (id: Y.ID) => boolean): Stretch {
  const { client, clock } = item.id
  return {
    client,
    clock: clock + offset,
    len: item.length - offset,
    origin: offset > 0 ? new Y.ID(client, clock + offset - 1) : item.origin,
    live: item.content instanceof Y.ContentAny && !dying(item.id),
  }
}

/** As much of the end of the history as the new values can reach back to. */
function standingHistory(
  standing: Y.Item | null,
  fresh: readonly FreshStruct[],
  dying: (id: Y.ID) => boolean,
): Stretch[] {
  const stretches = fresh.map(f => stretchOf(f, dying))
  let wanted = stretches.map(s => s.origin).filter(id => id === null || indexOf(stretches, id) < 0)
  const history: Stretch[] = []
  for (let item = standing; item !== null && wanted.length > 0; item = item.left) {
    const { client, clock } = item.id
    const live = !item.deleted && !dying(item.id)
    const stretch: Stretch = { client, clock, len: item.length, origin: item.origin, live }
    history.push(stretch)
    wanted = wanted.filter(id => id === null || !holds(stretch, id))
  }
  return history.reverse()
}

const holds = (stretch: Stretch, id: Y.ID): boolean =>
  stretch.client === id.client && id.clock >= stretch.clock && id.clock < stretch.clock + stretch.len

/** YATA without right neighbours, which the rule `append` guarantees: the same steps as Yjs takes when it integrates. */
function place(history: Stretch[], fresh: Stretch): void {
  let left = fresh.origin === null ? -1 : cutAfter(history, fresh.origin)
  let firstConflict = left + 1
  const scanStart = left + 1
  for (let at = scanStart; at < history.length; at++) {
    const other = history[at]
    if (!other) break
    if (Y.compareIDs(fresh.origin, other.origin)) {
      if (other.client >= fresh.client) break
      left = at
      firstConflict = at + 1
    } else {
      const before = other.origin === null ? -1 : indexOf(history, other.origin)
      if (before < scanStart || before >= at) break
      if (before < firstConflict) {
        left = at
        firstConflict = at + 1
      }
    }
  }
  history.splice(left + 1, 0, fresh)
}

const indexOf = (history: readonly Stretch[], id: Y.ID): number => history.findLastIndex(s => holds(s, id))

/** Index of the stretch that ends with `id`, after cutting the one that holds it there. */
function cutAfter(history: Stretch[], id: Y.ID): number {
  const at = indexOf(history, id)
  const held = history[at]
  if (!held) return history.length - 1
  const len = id.clock + 1 - held.clock
  if (len < held.len) {
    const rest = { ...held, clock: held.clock + len, len: held.len - len, origin: id }
    history.splice(at, 1, { ...held, len }, rest)
  }
  return at
}
