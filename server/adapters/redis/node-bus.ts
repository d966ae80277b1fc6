import { z } from 'zod'
import type { NodeBus } from '../../cluster/ports.ts'
import { keepAsking, type Redis } from './open-redis.ts'

/** Longer words do not belong here: what is large is read from the database. */
const wordBytes = 64 * 1024

const Said = z.object({ n: z.string(), t: z.string(), w: z.unknown() })

/** The nodes' bus over one Redis channel, as JSON. `node` is unique for one run of one node. Ends with the Redis it is made on. */
export function redisNodeBus(redis: Redis, node: string): NodeBus {
  const channel = `${redis.prefix}:bus`
  const ears = new Map<string, Set<(word: unknown, from: string) => void>>()
  const gapEars = new Set<() => void>()

  const guarded = (told: () => void) => {
    try {
      told()
    } catch (cause) {
      redis.log.error({ cause }, 'a word from another node could not be taken in')
    }
  }
  const hear = (text: string) => {
    const said = Said.safeParse(parsed(text))
    if (!said.success || said.data.n === node) return
    const { n, t, w } = said.data
    for (const ear of [...(ears.get(t) ?? [])]) guarded(() => ear(w, n))
  }

  redis.line('bus', async (client, lost) => {
    await client.subscribe(channel, hear)
    for (const heard of [...gapEars]) guarded(heard)
    await keepAsking(client, lost)
  })

  return {
    node,
    say(topic, word) {
      if (!redis.up) return
      const text = JSON.stringify({ n: node, t: topic, w: word })
      if (Buffer.byteLength(text) > wordBytes)
        return redis.log.error({ topic, characters: text.length }, 'a word to the other nodes is too long')
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
