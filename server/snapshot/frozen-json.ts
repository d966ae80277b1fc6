import { setImmediate } from 'node:timers/promises'
import type { FrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import { canonicalJson } from '../room/canonical-json.ts'

/** Cards written between two breaths; a hundred take a few milliseconds. */
const atOnce = 100

/** `canonicalJson` of a board, letting others work in between: thousands of cards would stop every room for as long as they take. */
export async function frozenJson(board: FrozenBoard): Promise<string> {
  const parts: string[] = []
  for (const key of Object.keys(board).sort() as (keyof FrozenBoard)[]) {
    const value = board[key]
    if (value === undefined) continue
    const written = Array.isArray(value) ? await listJson(value) : canonicalJson(value)
    parts.push(`${JSON.stringify(key)}:${written}`)
  }
  return `{${parts.join(',')}}`
}

async function listJson(items: readonly unknown[]): Promise<string> {
  const parts: string[] = []
  for (let from = 0; from < items.length; from += atOnce) {
    if (from > 0) await setImmediate()
    parts.push(
      items
        .slice(from, from + atOnce)
        .map(canonicalJson)
        .join(','),
    )
  }
  return `[${parts.join(',')}]`
}
