import { z } from 'zod'
import { redisLiveRelay } from '../adapters/redis/live-relay.ts'
import { type LiveServer, openLiveServer } from '../adapters/socketio/live-server.ts'
import { openGossip } from '../cluster/gossip.ts'
import type { OtherNodes } from '../meeting/controls.ts'
import { nodeTimers } from '../room/host.ts'
import type { Cluster } from './open-cluster.ts'

/** `/live` of this node; with Redis what it tells reaches the pages of the others sooner than they look. */
export function openLive({ bus, redis }: Cluster): {
  readonly live: LiveServer
  readonly nodes: OtherNodes | null
} {
  if (!redis) return { live: openLiveServer(), nodes: null }
  const live = openLiveServer(redisLiveRelay(redis))
  const counts = (topic: string) => openGossip(bus, topic, z.int().min(0), nodeTimers)
  return {
    live,
    nodes: { bus, here: live.here, there: counts('live-people'), following: counts('live-followers') },
  }
}
