import type * as Y from 'yjs'
import { canonicalJson } from '../canonical-json.ts'
import type { ChangeRow } from '../ports.ts'
import type { Inspection } from './inspection.ts'

/**
 * AUD-1, in two steps around the apply: what stands is read now, what came of it when the returned function is called directly after
 * this update alone was applied. So several authors in one batch stay apart, and a value that lost against a concurrent one shows
 * as the nothing it changed.
 */
export function watchChanges(inspection: Inspection): () => ChangeRow[] {
  const keys = [...inspection.keys.values()].flatMap(byKey =>
    [...byKey.values()].map(({ field }) => ({ field, before: standing(field.map, field.key) })),
  )
  const texts = [...inspection.texts.values()]
  return () => [
    ...keys.flatMap(({ field, before }) => {
      const after = standing(field.map, field.key)
      if (isSame(before, after)) return []
      return [{ thing: field.thing, id: field.id, field: field.key, before, after }]
    }),
    ...texts.map(({ field, inserted, removed }) => ({
      thing: field.thing,
      id: field.id,
      field: field.key,
      before: removed.join(''),
      after: inserted.join(''),
    })),
  ]
}

const standing = (map: Y.Map<unknown>, key: string): unknown => map.get(key)

/** Absent and null are different things: a claim that was never made, and one that was taken back. */
const isSame = (before: unknown, after: unknown): boolean =>
  before === after ||
  (before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after))
