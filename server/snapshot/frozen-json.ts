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
    const written = isRecord(value) ? await recordJson(value) : canonicalJson(value)
    parts.push(`${JSON.stringify(key)}:${written}`)
  }
  return `{${parts.join(',')}}`
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

async function recordJson(record: Readonly<Record<string, unknown>>): Promise<string> {
  const parts: string[] = []
  for (const key of Object.keys(record).sort()) {
    if (parts.length > 0 && parts.length % atOnce === 0) await setImmediate()
    parts.push(`${JSON.stringify(key)}:${canonicalJson(record[key])}`)
  }
  return `{${parts.join(',')}}`
}
