import type { CampaignId } from '../../../shared/ids.ts'
import type { RelayEar, RoomRelay, StoredUpdate } from '../../room/ports.ts'
import type { Redis } from './open-redis.ts'
import { writeEntry } from './room-entry.ts'
import { createStreamReader } from './stream-reader.ts'

/** What a node that was away a moment may still find here; who was away longer reads the journal. */
const mostEntries = '2000'
/** Rooms nobody writes any more vanish by themselves. */
const keptSeconds = '86400'

/**
 * The relay between nodes over one Redis stream a room, `<prefix>:room:<campaign>`. Everything about it may fail: a node that misses, repeats or
 * cannot read an entry is told that there is a gap, and reads the journal. Ends with the Redis it is made on.
 */
export function redisRoomRelay(redis: Redis, node: string): RoomRelay {
  const keyOf = (campaign: CampaignId) => `${redis.prefix}:room:${campaign}`
  const reader = createStreamReader(redis, node)
  const broken = new Set<CampaignId>()

  const add = async (campaign: CampaignId, epoch: string, rows: readonly StoredUpdate[]) => {
    const key = keyOf(campaign)
    const entry = writeEntry(redis.marking, key, node, epoch, rows)
    const added = redis.send('XADD', key, 'MAXLEN', '~', mostEntries, '*', ...entry)
    const expires = redis.send('EXPIRE', key, keptSeconds)
    await Promise.all([added, expires])
    broken.delete(campaign)
  }

  return {
    tell(campaign, epoch, rows) {
      if (!redis.up || rows.length === 0) return
      add(campaign, epoch, rows).catch(cause => {
        // others find the rows in the journal within a second; said once, not for every edit
        if (redis.up && !broken.has(campaign))
          redis.log.error({ cause, campaign }, 'other nodes could not be told of an edit at once')
        broken.add(campaign)
      })
    },
    follow: (campaign, ear: RelayEar) => reader.follow(keyOf(campaign), ear),
  }
}
