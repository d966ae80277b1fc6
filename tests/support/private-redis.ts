import { freePort } from '../../scripts/cluster/free-port.ts'
import { type RedisServer, redisServer } from '../../scripts/cluster/redis-server.ts'

export { redisIsInstalled } from '../../scripts/cluster/redis-server.ts'

/** A Redis of our own, with a password, keeping nothing on disk. */
export type PrivateRedis = RedisServer

export async function startRedis(): Promise<PrivateRedis> {
  const server = redisServer(await freePort(), 'test-only')
  await server.start()
  return server
}
