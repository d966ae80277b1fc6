/**
 * What a form holds while it is being filled in: an item of the plan as plain data, not yet whole. Fields are named by their path
 * (`period.from`), the same words a schema's complaint uses.
 */
export type Draft = { readonly [key: string]: unknown }

export const readPath = (draft: Draft, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), draft)

/** A copy with one value put; `undefined` takes the key out. Objects along the way are made where there are none. */
export function putPath(draft: Draft, path: string, value: unknown): Draft {
  const [key = '', ...rest] = path.split('.')
  const next: Record<string, unknown> = { ...draft }
  if (rest.length > 0) {
    const inner = draft[key]
    next[key] = putPath(isObject(inner) ? inner : {}, rest.join('.'), value)
  } else if (value === undefined) delete next[key]
  else next[key] = value
  return next
}

/**
 * Left empty means not said: empty text, nulls and objects with nothing in them go, rows of a list nobody filled in too. Lists stay,
 * an empty one says something.
 */
export function prune(draft: Draft): Draft {
  const kept = Object.entries(draft)
    .map(([key, value]): readonly [string, unknown] => [key, pruned(value)])
    .filter(([, value]) => !isNothing(value))
  return Object.fromEntries(kept)
}

/** Puts `defaults` under a draft, objects within objects too. */
export function withDefaults(draft: Draft, defaults: Draft): Draft {
  const next: Record<string, unknown> = { ...defaults, ...draft }
  for (const [key, value] of Object.entries(defaults)) {
    const own = draft[key]
    if (isObject(value) && isObject(own)) next[key] = withDefaults(own, value)
  }
  return next
}

/** The keys of the first level in which two drafts differ. */
export function changedKeys(before: Draft, after: Draft): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
}

/** My changes on top of how the item is now, so that two people in different fields of one item do not undo each other. */
export function rebase(before: Draft, mine: Draft, now: Draft): Draft {
  return changedKeys(before, mine).reduce((draft, key) => putPath(draft, key, mine[key]), now)
}

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(one => !isObject(one) || !isNothing(one))
  return isObject(value) ? prune(value) : value
}

export const isObject = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (isObject(value) && Object.keys(value).length === 0)
