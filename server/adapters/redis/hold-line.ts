import { backOff, connectMs, type RedisClient, resting, within } from './open-redis.ts'
import type { SayOnce } from './say-once.ts'

/**
 * What is done over a connection while there is one; begun again with the next. `lost` rejects when it broke or was ended: race it. Whoever returns or
 * throws has the connection closed and made anew.
 */
export type LineWork = (client: RedisClient, lost: Promise<never>) => Promise<void>

/** Holds one connection, and makes it again for as long as it takes. Answers how to end it for good. */
export function holdLine(newClient: () => RedisClient, work: LineWork, outage: SayOnce): () => void {
  let ended = false
  let tries = 0
  let endThis: (cause: Error) => void = () => {}

  const once = async () => {
    const client = newClient()
    const lost = new Promise<never>((_, reject) => {
      endThis = reject
      client.on('error', reject)
      client.on('end', () => reject(new Error('the connection ended')))
    })
    lost.catch(() => undefined) // whoever works races it
    try {
      await Promise.race([within(connectMs, client.connect()), lost])
      if (ended) return
      tries = 0
      await Promise.race([work(client, lost), lost])
    } finally {
      destroy(client)
    }
  }
  const hold = async () => {
    while (!ended) {
      await once().catch(cause => {
        if (!ended) outage.said(cause)
      })
      if (!ended) await resting(backOff(tries++))
    }
  }
  void hold()
  return () => {
    ended = true
    endThis(new Error('ended'))
  }
}

/** One that is only just connecting cannot be destroyed yet: that is done as soon as it has. */
function destroy(client: RedisClient): void {
  client.destroy()
  client.once('connect', () => client.destroy())
}
