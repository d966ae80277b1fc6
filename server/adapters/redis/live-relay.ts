import { createAdapter } from '@socket.io/redis-streams-adapter'
import type { CampaignId } from '../../../shared/ids.ts'
import type { Move } from '../../../shared/protocol/live.ts'
import type { LiveRelay } from '../socketio/live-relay.ts'
import { readRelayed } from '../socketio/relayed.ts'
import { readLiveStream } from './live-stream.ts'
import type { Redis } from './open-redis.ts'

/** About so many entries are kept: some minutes of a meeting. Whoever was away longer asks the rows. */
const entriesKept = 5000

/**
 * socket.io's adapter for Redis Streams, kept from harm: it waits for Redis before it serves local pages, asks without a pause while Redis is away, and
 * stumbles over garbled entries. So it is given a stand-in for a Redis client, which answers at once, asks with pauses, and passes on what was checked.
 */
export function redisLiveRelay(redis: Redis): LiveRelay {
  const stream = `${redis.prefix}:live`
  const reading = readLiveStream(redis, stream)
  let heard: (campaign: CampaignId, move: Move) => void = () => {}

  const partsOf = ({ uid = '', nsp = '', type = '', data = '' }: Readonly<Record<string, string>>) => [
    uid,
    nsp,
    type,
    data,
  ]
  const isOurs = (message: Readonly<Record<string, string>>) =>
    redis.marking.holds(message.h ?? '', stream, ...partsOf(message))

  const checked = ({ message }: { readonly message: Readonly<Record<string, string>> }) => {
    const relayed = isOurs(message) ? readRelayed(message, Date.now()) : null
    if (relayed?.move) heard(relayed.move.campaign, relayed.move.move)
    return relayed !== null
  }
  const standIn = {
    /** By this the adapter knows which library it talks to. What goes by PUB/SUB (answers among servers) is used nowhere here. */
    sSubscribe() {},
    subscribe() {},
    on() {},
    disconnect() {},
    async connect() {},
    publish: async () => 0,
    duplicate: () => standIn,
    /** Resolves before the entry is sent: the adapter serves local pages when it does. */
    async xAdd(key: string, id: string, entry: Readonly<Record<string, string>>) {
      const trim = ['MAXLEN', '~', `${entriesKept}`]
      const marked = { ...entry, h: redis.marking.mark(stream, ...partsOf(entry)) }
      redis.send('XADD', key, ...trim, id, ...Object.entries(marked).flat()).catch(() => {}) // a hint that is lost
      return ''
    },
    /** Keeps its own place; the adapter's would begin after whatever is said between two questions. */
    async xRead() {
      return [{ messages: (await reading.next()).filter(checked) }]
    },
  }
  return {
    adapter: createAdapter(standIn, { streamName: stream }),
    onMove(listener) {
      heard = listener
    },
    stop: reading.stop,
  }
}
