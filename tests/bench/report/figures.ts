import type { ScenarioResult } from '../sync/kept-results.ts'

/** Every scenario of a report, and how to look into it. Names of our own servers begin alike. */
export type Results = readonly ScenarioResult[]

export const isOurs = (peer: string): boolean => peer.startsWith('guatu')
/** Bounds, not servers anybody would use. */
const isBound = (peer: string): boolean => peer.startsWith('raw')

export function figure(results: Results, id: string, peer: string, name: string): number | null {
  const row = results.find(result => result.id === id)?.rows[peer]
  const value = row && (row as Readonly<Record<string, number | string | null>>)[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** Whether more of it is better. */
export const moreIsBetter = (name: string): boolean => name === 'updates/s'

/** Whether it is a cost or a speed; counts and what the load did are not compared. */
export const isCompared = (name: string): boolean => moreIsBetter(name) || /( ms| s| MB|%|CPU .*)$/.test(name)

/** The best of the other servers for one figure; null where none has it. */
export function bestPeer(
  results: Results,
  id: string,
  name: string,
): { readonly peer: string; readonly value: number } | null {
  const rows = results.find(result => result.id === id)?.rows ?? {}
  const others = Object.keys(rows).filter(peer => !isOurs(peer) && !isBound(peer))
  const found = others.flatMap(peer => {
    const value = figure(results, id, peer, name)
    return value === null ? [] : [{ peer, value }]
  })
  const sorted = found.toSorted((a, b) => (moreIsBetter(name) ? b.value - a.value : a.value - b.value))
  return sorted[0] ?? null
}

/** Names of the figures any row has, in order. */
export function figureNames(result: ScenarioResult): string[] {
  const names = Object.values(result.rows).flatMap(row => ('failed' in row ? [] : Object.keys(row)))
  return [...new Set(names)]
}
