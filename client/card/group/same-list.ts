/** Keeps the identity of columns and lanes, which are small and remade with every view, by what they say. */
export function sameList<T extends { readonly key: string }>(
  before: readonly T[],
  next: readonly T[],
): readonly T[] {
  if (before === next) return before
  const known = new Map(before.map(item => [item.key, { item, text: textOf(item) }]))
  const list = next.map(item => {
    const old = known.get(item.key)
    return old?.text === textOf(item) ? old.item : item
  })
  return list.length === before.length && list.every((item, at) => item === before[at]) ? before : list
}

function textOf(item: object): string {
  return JSON.stringify(item, (_, value) => (value instanceof Map ? [...value] : value))
}
