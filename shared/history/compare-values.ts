import { sameJson } from '../board/same-json.ts'
import type { Plain } from '../snapshot/frozen-board.ts'

/** One key whose value is another; null: nothing there. */
export interface ValueChange {
  readonly key: string
  readonly before: unknown
  readonly after: unknown
}

/** HIST-1: every key of a map that says something else, in the order of the later one; absent, null and empty text are the same nothing. */
export function compareValues(before: Plain, after: Plain): readonly ValueChange[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)])
  return [...keys]
    .map(key => ({ key, before: something(before, key), after: something(after, key) }))
    .filter(change => !sameJson(change.before, change.after))
}

function something(map: Plain, key: string): unknown {
  const value = Object.hasOwn(map, key) ? map[key] : null
  return value === undefined || value === '' ? null : value
}
