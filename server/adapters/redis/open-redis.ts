import { createClient, RESP_TYPES } from 'redis'
import { holdLine, type LineWork } from './hold-line.ts'
import { type Marking, markWith } from './marking.ts'
import { sayOnce } from './say-once.ts'

export interface RedisSettings {
  /** `redis://user:password@host:port/db`, or `rediss:` for TLS. */
  readonly url: string
  /** Before every key and channel: which installation they belong to. */
  readonly prefix: string
  /** What nodes know one another by: the same on all of them, and never sent. */
  readonly key: Uint8Array
  readonly log: RedisLog
}
export interface RedisLog {
  error(facts: Readonly<Record<string, unknown>>, words: string): void
  info(facts: Readonly<Record<string, unknown>>, words: string): void
}

export type RedisClient = ReturnType<typeof newClient>
/** What Redis answers, with texts as bytes: unknown until it was looked at. */
export type Reply = unknown

/** Redis as far as this program uses it: everything may fail, at once, and nothing waits for it. */
export interface Redis {
  readonly prefix: string
  readonly marking: Marking
  readonly log: RedisLog
  /** Whether commands are answered at the moment. */
  readonly up: boolean
  /**
   * One command on the shared connection. Rejects at once while Redis is away or behind (`mostUnanswered` commands, or 8 MB), after a second when it does not
   * answer, and with `ReplyError` where Redis says no.
   */
  send(...args: (string | Buffer)[]): Promise<Reply>
  /** A connection of its own, made again whenever it breaks, for as long as it takes; `work` is begun anew with each. Answers how to end it. */
  line(name: string, work: LineWork): () => void
  close(): void
}

const answerMs = 1000
export const connectMs = 3000
const mostUnanswered = 2000
const mostUnansweredBytes = 8 * 1024 * 1024

/** Begins to connect and returns: a node starts, and serves, without Redis. After `close` nothing of it keeps the process alive. */
export function openRedis(settings: RedisSettings): Redis {
  const { prefix, key, log } = settings
  const outage = sayOnce(log)
  const ends: (() => void)[] = []
  const unanswered = { commands: 0, bytes: 0 }
  let shared: RedisClient | null = null

  const line = (name: string, work: LineWork) => {
    const end = holdLine(() => newClient(settings, name), work, outage)
    ends.push(end)
    return end
  }
  line('commands', async (client, lost) => {
    shared = client
    outage.over()
    try {
      await keepAsking(client, lost)
    } finally {
      shared = null
    }
  })

  return {
    prefix,
    marking: markWith(key),
    log,
    get up() {
      return shared !== null
    },
    async send(...args) {
      if (!shared) throw new Error('Redis is away')
      const bytes = args.reduce((sum, arg) => sum + arg.length, 0)
      if (unanswered.commands >= mostUnanswered || unanswered.bytes + bytes > mostUnansweredBytes)
        throw new Error('Redis is behind')
      unanswered.commands += 1
      unanswered.bytes += bytes
      const answer = ask(shared, args).finally(() => {
        unanswered.commands -= 1
        unanswered.bytes -= bytes
      })
      return within(answerMs, answer)
    },
    line,
    close() {
      for (const end of ends) end()
    },
  }
}

/** A connection over which nothing comes any more looks healthy for minutes: it is asked, and given up when it does not answer. */
export async function keepAsking(client: RedisClient, lost: Promise<never>): Promise<void> {
  for (;;) {
    await Promise.race([lost, resting(askEveryMs)])
    await Promise.race([lost, within(2 * answerMs, ask(client, ['PING']))])
  }
}
const askEveryMs = 2000

/** A command as it is, answered with bytes. */
export const ask = (client: RedisClient, args: readonly (string | Buffer)[]): Promise<Reply> =>
  client.sendCommand<never>(args, { typeMapping: bytesForTexts })
const bytesForTexts = { [RESP_TYPES.BLOB_STRING]: Buffer }

/**
 * The same promise, or a rejection after `ms`; what comes later is dropped. The process does not wait for it. The time is counted in two halves: after a
 * moment in which we were busy ourselves timers come first and the answer, which had been there all along, second.
 */
export async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new Error(`Redis has not answered in ${ms} ms`))
    const half = (then: () => void) => {
      timer = setTimeout(then, ms / 2)
      timer.unref()
    }
    half(() => half(giveUp))
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

export const resting = (ms: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, ms).unref()
  })

/** Half a second to five, spread out, so that nodes do not come back in step. */
export const backOff = (tries: number): number =>
  Math.min(5000, 100 * 2 ** Math.min(tries, 10)) * (0.5 + Math.random() / 2)

/**
 * Every client is a copy of this one, which never connects: the library makes a class with all its commands for each new set of options, and while Redis is
 * away that would keep a node busy.
 */
const original = createClient({ RESP: 2 })

function newClient({ url, prefix }: RedisSettings, name: string) {
  return original.duplicate({
    url,
    name: `${prefix}-${name}`.replace(/[^\w:.-]/g, '-'),
    disableOfflineQueue: true,
    maintNotifications: 'disabled',
    // holdLine gives up earlier; the library's timer, which fires on a node that was busy as well, is for what it left behind
    socket: { connectTimeout: 10_000, reconnectStrategy: false },
  })
}
