import { ErrorReply } from 'redis'
import type { RelayEar } from '../../room/ports.ts'
import { ask, type Redis, type RedisClient, within } from './open-redis.ts'
import { readEntry } from './room-entry.ts'
import {
  type Ask,
  compareIds,
  type Followed,
  follows,
  inTrouble,
  isRead,
  newestId,
  readReply,
  type StreamEntry,
} from './streams.ts'

/** An ear is told of a gap this often while its stream cannot be read. */
const gapEveryMs = 1000
/** How long a stream that cannot be read is left alone. */
const asideMs = 5000
/** Streams are looked over this often: whether they are still what was read from. */
const lookOverMs = 10_000
const blockMs = 1000
/** Redis answers a blocked read when its time is over; one that takes this much longer has gone. */
const graceMs = 3000
const entriesAtOnce = '50'

/** Reads any number of streams over one connection. What one of them holds never stops the others. */
export interface StreamReader {
  /** From when it resolves every entry added is heard, or a gap is. At once where Redis is away: then a gap is heard when it is back. */
  follow(key: string, ear: RelayEar): Promise<() => void>
}

export function createStreamReader(redis: Redis, node: string): StreamReader {
  const followed = new Set<Followed>()
  /** A stream of this node alone: an entry in it ends a blocked read whose list of streams is no longer right. */
  const wake = follows(`${redis.prefix}:wake:${node}`, { rows() {}, gap() {} }, '0-0')

  const wakeUp = () => {
    const add = redis.send('XADD', wake.key, 'MAXLEN', '1', '*', 'w', '1')
    // without it the read ends by itself within a second
    Promise.all([add, redis.send('EXPIRE', wake.key, '3600')]).catch(() => undefined)
  }

  const guarded = (told: () => void) => {
    try {
      told()
    } catch (cause) {
      redis.log.error({ cause }, 'a room could not take in what another node told')
    }
  }

  const tellGap = (stream: Followed) => {
    stream.gapAt = performance.now()
    guarded(() => stream.ear.gap())
  }

  const putAside = (stream: Followed, cause: unknown) => {
    if (stream.asideUntil === 0)
      redis.log.error({ cause, key: stream.key }, 'a stream cannot be read; its room reads the journal')
    stream.asideUntil = performance.now() + asideMs
    stream.lastId = null
    tellGap(stream)
  }

  /** Takes up streams that were put aside long enough, or whose place is not known since Redis was away. */
  const takeUp = async (say: Ask) => {
    const now = performance.now()
    const unread = [...followed].filter(stream => stream.lastId === null)
    for (const stream of unread)
      if (stream.asideUntil > now && stream.gapAt + gapEveryMs <= now) tellGap(stream)
    const due = unread.filter(stream => stream.asideUntil <= now)
    await Promise.all(due.map(stream => takeUpOne(say, stream)))
  }

  const takeUpOne = async (say: Ask, stream: Followed) => {
    try {
      stream.lastId = await newestId(say, stream.key)
      stream.asideUntil = 0
      tellGap(stream)
    } catch (cause) {
      if (!(cause instanceof ErrorReply)) throw cause
      putAside(stream, cause)
    }
  }

  /** A stream that went back was flushed, and what was told between is gone with it. True when there was anything to find. */
  const lookOver = async (say: Ask): Promise<boolean> => {
    const found = await inTrouble(say, [...followed].filter(isRead))
    for (const [stream, cause] of found) {
      if (cause) putAside(stream, cause)
      else stream.lastId = null
    }
    return found.length > 0
  }

  const hear = (stream: Followed, { id, fields }: StreamEntry) => {
    if (stream.lastId === null || compareIds(id, stream.lastId) <= 0) return
    stream.lastId = id
    if (stream === wake) return
    guarded(() => {
      const entry = readEntry(redis.marking, stream.key, node, fields)
      if (entry.kind === 'rows') stream.ear.rows(entry.epoch, entry.rows)
      else if (entry.kind === 'look') stream.ear.gap()
    })
  }

  const readOnce = async (say: Ask) => {
    const streams = [wake, ...followed].filter(isRead)
    const keys = streams.map(stream => stream.key)
    const ids = streams.map(stream => stream.lastId)
    const options = ['COUNT', entriesAtOnce, 'BLOCK', `${blockMs}`]
    for (const { key, entries } of readReply(await say('XREAD', ...options, 'STREAMS', ...keys, ...ids)))
      for (const stream of streams)
        if (stream.key === key && (stream === wake || followed.has(stream)))
          for (const entry of entries) hear(stream, entry)
  }

  /** One stream that is none fails the reading of all: it is found, and the others go on without. */
  const readOrFind = (say: Ask) =>
    readOnce(say).catch(async cause => {
      if (!(await lookOver(say))) throw cause
    })

  redis.line('streams', async (client: RedisClient, lost) => {
    const say: Ask = (...args) => ask(client, args)
    const turn = (ms: number, work: Promise<unknown>) => Promise.race([lost, within(ms, work)])
    // whatever was told while there was no connection may have been missed
    for (const stream of followed) stream.lastId = null
    wake.lastId = '0-0'
    let lookOverAt = performance.now() + lookOverMs
    for (;;) {
      await turn(graceMs, takeUp(say))
      if (performance.now() > lookOverAt) {
        await turn(graceMs, lookOver(say))
        lookOverAt = performance.now() + lookOverMs
      }
      await turn(blockMs + graceMs, readOrFind(say))
    }
  })

  return {
    async follow(key, ear) {
      const place = redis.up ? await newestId(redis.send, key).catch(() => null) : null
      const stream = follows(key, ear, place)
      followed.add(stream)
      wakeUp()
      return () => void followed.delete(stream)
    },
  }
}
