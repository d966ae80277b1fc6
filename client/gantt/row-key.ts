import type { CardId } from '../../shared/ids.ts'
import type { MapRow, MapRows } from '../map/contract.ts'

/** What a row is called for as long as its lane or card is there. */
export type RowKey = string

const lanePrefix = 'lane/'

export const laneKey = (lane: string): RowKey => lanePrefix + lane
export const rowKey = (row: MapRow): RowKey => (row.kind === 'lane' ? laneKey(row.lane.id) : row.card.id)

/** The row's index, null when it is filtered or folded away. */
export function rowAt(rows: MapRows, key: RowKey | null): number | null {
  if (key === null) return null
  if (!key.startsWith(lanePrefix)) return rows.of(key as CardId)
  const at = rows.rows.findIndex(row => row.kind === 'lane' && rowKey(row) === key)
  return at < 0 ? null : at
}

/** Where the focus goes from a row; null: it stays. */
export function rowFrom(
  rows: MapRows,
  at: number,
  to: 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last' | 'parent' | 'child',
  page: number,
): number | null {
  const last = rows.rows.length - 1
  const clamp = (index: number) => Math.max(0, Math.min(last, index))
  switch (to) {
    case 'up':
      return clamp(at - 1)
    case 'down':
      return clamp(at + 1)
    case 'page-up':
      return clamp(at - page)
    case 'page-down':
      return clamp(at + page)
    case 'first':
      return 0
    case 'last':
      return last
    case 'parent': {
      for (let index = at - 1; index >= 0; index--) if (rows.rows[index]?.kind === 'lane') return index
      return null
    }
    case 'child':
      return rows.rows[at + 1]?.kind === 'card' ? at + 1 : null
  }
}
