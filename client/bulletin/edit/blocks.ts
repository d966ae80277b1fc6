import type { BulletinBlock } from '../../../shared/bulletin/bulletin.ts'

type Blocks = readonly BulletinBlock[]
type Table = Extract<BulletinBlock, { kind: 'table' }>
type Items = Extract<BulletinBlock, { kind: 'items' }>

/** The same list with one thing in another place; out of bounds changes nothing. */
export function moved<T>(list: readonly T[], from: number, by: 1 | -1): T[] {
  const next = [...list]
  const [taken] = next.slice(from, from + 1)
  const to = from + by
  if (taken === undefined || to < 0 || to >= list.length) return next
  next.splice(from, 1)
  next.splice(to, 0, taken)
  return next
}

export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, one) => one !== at)

export const withAt = <T>(list: readonly T[], at: number, value: T): T[] =>
  list.map((old, one) => (one === at ? value : old))

export const inserted = (blocks: Blocks, at: number, block: BulletinBlock): BulletinBlock[] => [
  ...blocks.slice(0, at),
  block,
  ...blocks.slice(at),
]

export const withCell = (table: Table, row: number, column: number, text: string): Table => ({
  ...table,
  rows: withAt(table.rows, row, withAt(table.rows[row] ?? [], column, text)),
})

export const withRow = (table: Table): Table => ({
  ...table,
  rows: [...table.rows, table.head.map(() => '')],
})

export const withItem = (items: Items): Items => ({ ...items, items: [...items.items, ''] })
