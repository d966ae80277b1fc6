import { ErrorReply } from 'redis'
import type { RelayEar } from '../../room/ports.ts'
import type { Reply } from './open-redis.ts'

/** A stream that is being followed, and how far. */
export interface Followed {
  readonly key: string
  readonly ear: RelayEar
  /** What was read last; null: unknown, so that its place is to be taken anew and its ear told of a gap. */
  lastId: string | null
  /** Not read before this, by the steady clock; 0 while all is well. */
  asideUntil: number
  /** When its ear was last told of a gap because it cannot be read. */
  gapAt: number
}

export const follows = (key: string, ear: RelayEar, lastId: string | null): Followed => ({
  key,
  ear,
  lastId,
  asideUntil: 0,
  gapAt: 0,
})

export const isRead = (stream: Followed): stream is Followed & { lastId: string } => stream.lastId !== null

/** Where a stream that has never been written, or was flushed, begins. */
const nothing = '0-0'

export type Ask = (...args: string[]) => Promise<Reply>

/** Id of the newest entry. Rejects where there is something else under the key. */
export async function newestId(ask: Ask, key: string): Promise<string> {
  const reply = await ask('XREVRANGE', key, '+', '-', 'COUNT', '1')
  const [entry] = Array.isArray(reply) ? reply : []
  const id = Array.isArray(entry) ? String(entry[0]) : nothing
  if (!/^\d{1,20}-\d{1,20}$/.test(id)) throw new Error(`${key} answers with what is no id`)
  return id
}

/**
 * Streams that are no longer what was read from: with the error where one cannot be read, with null where it went back or has gone. Rejects
 * when the connection does.
 */
export async function inTrouble(
  ask: Ask,
  streams: readonly (Followed & { lastId: string })[],
): Promise<(readonly [Followed, cause: unknown])[]> {
  const looked = streams.map(async stream => {
    try {
      const id = await newestId(ask, stream.key)
      return compareIds(id, stream.lastId) < 0 ? [[stream, null] as const] : []
    } catch (cause) {
      if (!(cause instanceof ErrorReply)) throw cause
      return [[stream, cause] as const]
    }
  })
  return (await Promise.all(looked)).flat()
}

/** Ids are two numbers; both may be larger than a JavaScript number holds exactly. */
export function compareIds(a: string, b: string): number {
  const [aTime = '0', aCount = '0'] = a.split('-')
  const [bTime = '0', bCount = '0'] = b.split('-')
  const order = BigInt(aTime) - BigInt(bTime) || BigInt(aCount) - BigInt(bCount)
  return order < 0n ? -1 : order > 0n ? 1 : 0
}

export interface StreamEntry {
  readonly id: string
  readonly fields: unknown
}

/** What XREAD answered, by key. */
export function readReply(
  reply: Reply,
): { readonly key: string; readonly entries: readonly StreamEntry[] }[] {
  if (!Array.isArray(reply)) return []
  return reply.flatMap(stream => {
    if (!Array.isArray(stream) || !Array.isArray(stream[1])) return []
    const entries = stream[1].flatMap(entry =>
      Array.isArray(entry) ? [{ id: String(entry[0]), fields: entry[1] }] : [],
    )
    return [{ key: String(stream[0]), entries }]
  })
}
