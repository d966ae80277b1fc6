import { hkdfSync, randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import { redisNodeBus } from '../adapters/redis/node-bus.ts'
import { openRedis, type Redis } from '../adapters/redis/open-redis.ts'
import { redisRoomRelay } from '../adapters/redis/room-relay.ts'
import { openGossip } from '../cluster/gossip.ts'
import { lonelyGossip } from '../cluster/lonely-gossip.ts'
import { lonelyBus, type NodeBus } from '../cluster/ports.ts'
import { nodeTimers } from '../room/host.ts'
import type { RoomRelay } from '../room/ports.ts'
import { openRoomGossip, type RoomGossip } from '../room/room-gossip.ts'
import { type ScreensElsewhere, ScreenWord } from '../screen/showing.ts'
import { checkRedis } from './check-redis.ts'
import type { Config } from './config.ts'
import type { Installation } from './open-installation.ts'

/** This node among the others: how it tells them things, and how it hears. */
export interface Cluster {
  readonly bus: NodeBus
  /** Null where there are no others: nothing is asked of the journal then either. */
  readonly relay: RoomRelay | null
  readonly gossip: RoomGossip | null
  readonly screens: ScreensElsewhere
  /** Null: none was given. */
  readonly redis: Redis | null
  close(): void
}

/** After words may have been missed the others need as long to find Redis again and to repeat themselves. */
const repeatedMs = 10_000

/** Whether what the others say is all here: the bus is up, and has been since they said everything again. */
function hearsAll(bus: NodeBus): () => boolean {
  let missedAt = nodeTimers.realNow()
  bus.onGap(() => {
    missedAt = nodeTimers.realNow()
  })
  return () => bus.up && nodeTimers.realNow() - missedAt > repeatedMs
}

/** Nobody hears: the other nodes ask the journal every second, and so does this one. */
export const silentRelay: RoomRelay = { tell() {}, follow: async () => () => {} }

const alone: Cluster = {
  bus: lonelyBus,
  relay: null,
  gossip: null,
  screens: { said: lonelyGossip(), hears: () => true },
  redis: null,
  close() {},
}

/** There are other nodes, and only the database to know of them by. */
const unheard: Cluster = {
  ...alone,
  relay: silentRelay,
  screens: { said: lonelyGossip(), hears: () => false },
}

/** The installation's id keeps two of them over one Redis apart. Redis that is away is no reason not to start. */
export async function openCluster(
  config: Config,
  { id, secrets }: Pick<Installation, 'id' | 'secrets'>,
  log: Logger,
): Promise<Cluster> {
  if (config.databaseUrl === null) return alone
  if (config.redisUrl === null) return unheard
  await checkRedis(config.redisUrl, log)
  // a key of its own for this use: what it marks says nothing of what the secret signs elsewhere
  const key = new Uint8Array(hkdfSync('sha256', secrets.auth, id, 'nodes over redis', 32))
  const redis = openRedis({ url: config.redisUrl, prefix: `guatu:${id}`, key, log })
  // a node that was started anew is another one: what it said before is to be forgotten
  const node = `${config.nodeName}-${randomBytes(4).toString('hex')}`
  const bus = redisNodeBus(redis, node)
  const gossip = openRoomGossip(bus, nodeTimers)
  const said = openGossip(bus, 'screens-on', ScreenWord, nodeTimers)
  return {
    bus,
    gossip,
    screens: { said, hears: hearsAll(bus) },
    redis,
    relay: redisRoomRelay(redis, node),
    close() {
      gossip.stop()
      said.stop()
      redis.close()
    },
  }
}
