/** Plain JSON of a plan item while it is being edited: its own schema judges it before it is sent. */
export type Item = Readonly<Record<string, unknown>>

/** The value at `assignment.leadUnitId`; undefined anywhere along the way is undefined. */
export function valueAt(item: Item, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isItem(value) ? value[key] : undefined), item)
}

/** The item with another value there; undefined takes the key away, since an absent field and an empty one differ. */
export function withValue(item: Item, path: string, value: unknown): Item {
  const [key = '', ...rest] = path.split('.')
  const inner = rest.length === 0 ? value : withValue(asItem(item[key]), rest.join('.'), value)
  const next = { ...item, [key]: inner }
  if (inner === undefined) delete next[key]
  return next
}

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null
const asItem = (value: unknown): Item => (isItem(value) ? value : {})
