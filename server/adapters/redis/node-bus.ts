import { z } from 'zod'
import type { NodeBus } from '../../cluster/ports.ts'
import { keepAsking, type Redis } from './open-redis.ts'

/** Longer words do not belong here: what is large is read from the database. */
const wordBytes = 64 * 1024

/** Older words are not heard: somebody says them again. Clocks of nodes are nearer than this, ms. */
const freshMs = 60_000

/** `s`: what is said, as JSON; `h`: the mark over it. */
const Marked = z.object({ s: z.string(), h: z.string() })
/** Which node says it, when in real ms, the topic and the word. */
const Said = z.object({ n: z.string(), a: z.number(), t: z.string(), w: z.unknown() })

/** The nodes' bus over one Redis channel, as JSON. `node` is unique for one run of one node. Ends with the Redis it is made on. */
export function redisNodeBus(redis: Redis, node: string): NodeBus {
  const channel = `${redis.prefix}:bus`
  const ears = new Map<string, Set<(word: unknown, from: string) => void>>()
  const gapEars = new Set<() => void>()
  let up = false

  const guarded = (told: () => void) => {
    try {
      told()
    } catch (cause) {
      redis.log.error({ cause }, 'a word from another node could not be taken in')
    }
  }
  const hear = (text: string) => {
    const marked = Marked.safeParse(parsed(text))
    if (!marked.success || !redis.marking.holds(marked.data.h, channel, marked.data.s)) return
    const said = Said.safeParse(parsed(marked.data.s))
    if (!said.success || said.data.n === node || Math.abs(Date.now() - said.data.a) > freshMs) return
    const { n, t, w } = said.data
    for (const ear of [...(ears.get(t) ?? [])]) guarded(() => ear(w, n))
  }

  redis.line('bus', async (client, lost) => {
    await client.subscribe(channel, hear)
    up = true
    for (const heard of [...gapEars]) guarded(heard)
    await keepAsking(client, lost).finally(() => {
      up = false
    })
  })

  return {
    node,
    get up() {
      return up
    },
    say(topic, word) {
      if (!redis.up) return
      const s = JSON.stringify({ n: node, a: Date.now(), t: topic, w: word })
      if (Buffer.byteLength(s) > wordBytes)
        return redis.log.error({ topic, characters: s.length }, 'a word to the other nodes is too long')
      const text = JSON.stringify({ s, h: redis.marking.mark(channel, s) })
      // lost words are expected: whoever needs to know asks the database
      redis.send('PUBLISH', channel, text).catch(() => undefined)
    },
    hear(topic, ear) {
      const listening = ears.get(topic) ?? new Set()
      ears.set(topic, listening.add(ear))
      return () => void listening.delete(ear)
    },
    onGap(heard) {
      gapEars.add(heard)
      return () => void gapEars.delete(heard)
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // not a word of ours
  }
}
