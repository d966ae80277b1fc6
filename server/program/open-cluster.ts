import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import { redisNodeBus } from '../adapters/redis/node-bus.ts'
import { openRedis, type Redis } from '../adapters/redis/open-redis.ts'
import { redisRoomRelay } from '../adapters/redis/room-relay.ts'
import { lonelyBus, type NodeBus } from '../cluster/ports.ts'
import { nodeTimers } from '../room/host.ts'
import type { RoomRelay } from '../room/ports.ts'
import { openRoomGossip, type RoomGossip } from '../room/room-gossip.ts'
import { checkRedis } from './check-redis.ts'
import type { Config } from './config.ts'

/** This node among the others: how it tells them things, and how it hears. */
export interface Cluster {
  readonly bus: NodeBus
  /** Null where there are no others: nothing is asked of the journal then either. */
  readonly relay: RoomRelay | null
  readonly gossip: RoomGossip | null
  /** Null: none was given. */
  readonly redis: Redis | null
  close(): void
}

const alone: Cluster = { bus: lonelyBus, relay: null, gossip: null, redis: null, close() {} }

/** Nobody hears: the other nodes ask the journal every second, and so does this one. */
export const silentRelay: RoomRelay = { tell() {}, follow: async () => () => {} }

/** `installation` keeps two installations over one Redis apart. Redis that is away is no reason not to start. */
export async function openCluster(config: Config, installation: string, log: Logger): Promise<Cluster> {
  if (config.databaseUrl === null) return alone
  if (config.redisUrl === null) return { ...alone, relay: silentRelay }
  await checkRedis(config.redisUrl, log)
  const redis = openRedis({ url: config.redisUrl, prefix: `guatu:${installation}`, log })
  // a node that was started anew is another one: what it said before is to be forgotten
  const node = `${config.nodeName}-${randomBytes(4).toString('hex')}`
  const bus = redisNodeBus(redis, node)
  const gossip = openRoomGossip(bus, nodeTimers)
  return {
    bus,
    gossip,
    redis,
    relay: redisRoomRelay(redis, node),
    close() {
      gossip.stop()
      redis.close()
    },
  }
}
