/**
 * `after`, but with every part of it that equals the same part of `before` replaced by that part: what did not change keeps its
 * identity, at any depth, and a whole that did not change is `before` itself. For plain values: arrays and plain objects.
 */
export function keepSame<T>(before: T | undefined, after: T): T {
  if (Object.is(before, after)) return after
  if (Array.isArray(before) && Array.isArray(after)) return keepItems(before, after) as T
  if (isRecord(before) && isRecord(after)) return keepProperties(before, after) as T
  return after
}

/**
 * `before` when it holds the very same objects in the same places. For lists whose items carry an identity of their own: by place,
 * `keepSame` would compare one card with another.
 */
export function keepList<T>(before: readonly T[] | undefined, after: readonly T[]): readonly T[] {
  const same = before?.length === after.length && after.every((item, at) => item === before[at])
  return same ? before : after
}

/** `keepSame` for a list whose items have ids: each is compared with the one of its own id, wherever that stood. */
export function keepById<T extends { readonly id: string }>(
  before: readonly T[] | undefined,
  after: readonly T[],
): readonly T[] {
  if (!before) return after
  const was = new Map(before.map(item => [item.id, item]))
  return keepList(
    before,
    after.map(item => keepSame(was.get(item.id), item)),
  )
}

function keepItems(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  let same = before.length === after.length
  const kept = after.map((item, at) => {
    const part = keepSame(before[at], item)
    if (part !== before[at]) same = false
    return part
  })
  return same ? before : kept
}

function keepProperties(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const keys = Object.keys(after)
  let same = Object.keys(before).length === keys.length
  const kept: Record<string, unknown> = {}
  for (const key of keys) {
    const part = keepSame(before[key], after[key])
    kept[key] = part
    if (part !== before[key] || !(key in before)) same = false
  }
  return same ? before : kept
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
