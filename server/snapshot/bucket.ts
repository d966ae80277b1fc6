import { hash } from 'node:crypto'
import type { Standing } from '../../shared/history/series.ts'
import { canonicalJson } from '../room/canonical-json.ts'
import { type Part, partNameLength, partOf } from './part.ts'

export const bucketCount = 256
/** Stands where a bucket holds nothing; no part is called so. */
export const noBucket = '.'.repeat(partNameLength)

export type Kind = 'card' | 'meeting' | 'plan'
/** What a bucket calls an entry of a board. */
export const entryName = (kind: Kind, id: string): string => `${kind}/${id}`

/** Kind and id again; ids may hold slashes, kinds do not. */
export function entryOf(name: string): { readonly kind: Kind; readonly id: string } {
  const slash = name.indexOf('/')
  return { kind: name.slice(0, slash) as Kind, id: name.slice(slash + 1) }
}

/** The bucket an entry is always in, whatever it says: 0–255. */
export const bucketOf = (name: string): number => Number.parseInt(hash('sha256', name, 'hex').slice(0, 2), 16)

/** The part an entry is, and for a living card how it stood that day. */
export interface BucketEntry {
  readonly part: string
  readonly standing: Standing | null
}
export type Bucket = ReadonlyMap<string, BucketEntry>

/** Of equal content, equal text. */
export function bucketPart(entries: Bucket): Part {
  const said = [...entries].map(([name, { part, standing }]) => [
    name,
    standing ? [part, standing.lamp, standing.unreported] : [part],
  ])
  return partOf(canonicalJson(Object.fromEntries(said)))
}

export function readBucket(text: string): Bucket {
  const said = JSON.parse(text) as Record<string, [string, Standing['lamp']?, boolean?]>
  return new Map(
    Object.entries(said).map(([name, [part, lamp, unreported = false]]) => [
      name,
      { part, standing: lamp ? { lamp, unreported } : null },
    ]),
  )
}
