import { z } from 'zod'

/** The words of a gossip: what changed, everything in parts (`upTo`: nothing later is in it), a question and a goodbye. */
export function gossipWord<T>(value: z.ZodType<T>) {
  const key = z.string().max(500)
  const version = z.int().min(0)
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('some'), entries: z.array(z.tuple([key, version, value.nullable()])) }),
    z.object({
      kind: z.literal('all'),
      upTo: version,
      part: z.int().min(0),
      parts: z.int().min(1).max(10_000),
      entries: z.array(z.tuple([key, version, value.nullable()])),
    }),
    z.object({ kind: z.literal('ask') }),
    z.object({ kind: z.literal('bye') }),
  ])
}

export type GossipEntry<T> = readonly [key: string, version: number, value: T | null]
export type GossipNews<T> =
  | { readonly kind: 'some'; readonly entries: readonly GossipEntry<T>[] }
  | {
      readonly kind: 'all'
      readonly upTo: number
      readonly part: number
      readonly parts: number
      readonly entries: readonly GossipEntry<T>[]
    }
