import { openPostgres } from '../../../../server/adapters/postgres/open-database.ts'
import { postgresRoomJournal } from '../../../../server/adapters/postgres/room-journal.ts'
import { redisNodeBus } from '../../../../server/adapters/redis/node-bus.ts'
import { openRedis } from '../../../../server/adapters/redis/open-redis.ts'
import { redisRoomRelay } from '../../../../server/adapters/redis/room-relay.ts'
import { sqlRefusalLog } from '../../../../server/adapters/sql/change-log.ts'
import { sqlClientIds } from '../../../../server/adapters/sql/client-ids.ts'
import type { SqlDatabase } from '../../../../server/adapters/sql/sql-database.ts'
import { openDatabase } from '../../../../server/adapters/sqlite/open-database.ts'
import { sqliteRoomJournal } from '../../../../server/adapters/sqlite/room-journal.ts'
import { silentRelay } from '../../../../server/program/open-cluster.ts'
import { nodeTimers, type RoomHost, type RoomLog } from '../../../../server/room/host.ts'
import type { ClientIds } from '../../../../server/room/ports.ts'
import { openRoomGossip } from '../../../../server/room/room-gossip.ts'

type Kept = Pick<RoomHost, 'journal' | 'refusals' | 'relay' | 'gossip'> & { readonly ids: ClientIds }

/** What a node stands on, as the program puts it together: a folder, or PostgreSQL by BENCH_POSTGRES, with Redis by BENCH_REDIS. */
export async function openKept(folder: string, log: RoomLog): Promise<Kept> {
  const { BENCH_POSTGRES: url, BENCH_REDIS: redisUrl } = process.env
  if (!url) {
    const database = openDatabase(folder)
    return { journal: sqliteRoomJournal(database), ...stores(database) }
  }
  const database = await openPostgres({ url, onError: cause => console.error(cause) })
  const kept = { journal: postgresRoomJournal(database), ...stores(database) }
  return redisUrl ? { ...kept, ...overRedis(redisUrl, url, log) } : { ...kept, relay: silentRelay }
}

const stores = (database: SqlDatabase) => ({
  ids: sqlClientIds(database),
  refusals: sqlRefusalLog(database),
})

/** Keys are apart by database, as installations are. */
function overRedis(url: string, database: string, log: RoomLog): Pick<RoomHost, 'relay' | 'gossip'> {
  const node = `bench-${process.pid}`
  const redis = openRedis({
    url,
    prefix: `guatu:${new URL(database).pathname.slice(1)}`,
    key: new Uint8Array(32),
    log,
  })
  return {
    relay: redisRoomRelay(redis, node),
    gossip: openRoomGossip(redisNodeBus(redis, node), nodeTimers),
  }
}
