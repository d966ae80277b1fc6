import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openPostgres } from '../../server/adapters/postgres/open-database.ts'
import { sqlSettings } from '../../server/adapters/sql/settings.ts'
import { settingNames } from '../../server/program/installation.ts'
import { amount, seed } from './chance.ts'
import { type Crowd, gather } from './crowd.ts'
import { faultsOf, judge } from './oracle.ts'
import { openStand, type Stand } from './stand.ts'
import { pause, until } from './until.ts'

/** How long the node stands still; the short form lets its turn run out at once, the long one (90) waits for that. */
const pausedSeconds = amount('FAULT_PAUSE_SECONDS', 0)
const day = '2021-10-29'
const noon = Date.UTC(2021, 9, 29, 4)
const midnight = Date.UTC(2021, 9, 29, 16)
const runs = inject('postgresUrl') !== null && inject('redisUrl') !== null

/** The clock all nodes go by, which is the demo's; each reads it when it starts. */
async function setClock(url: string, now: number): Promise<void> {
  const database = await openPostgres({ url, onError: () => undefined })
  await sqlSettings(database).set(settingNames.demoClock, String(now - Date.now()))
  await database.close()
}

describe.skipIf(!runs)(
  'a node that stands still over midnight',
  { timeout: 180_000 + pausedSeconds * 1000 },
  () => {
    let stand: Stand
    let crowd: Crowd
    beforeAll(async () => {
      stand = await openStand({
        cards: 3,
        clients: 3,
        args: ['--demo', '--api-only'],
        prepare: url => setClock(url, noon),
      })
      crowd = await gather(stand, 3, (api, n) => api.at(stand.cluster.nodes[n]?.url ?? ''))
    }, 240_000)
    afterAll(async () => {
      await crowd?.stop()
      await stand?.close()
    })
    const snapshots = () =>
      stand.query<{ id: string; day: string }>(
        `select "id", "day" from "snapshot" where "campaign" = $1 and "reason" = 'day'`,
        [stand.campaign],
      )
    const turn = async () => {
      const rows = await stand.query<{ holder: string; fence: string }>(
        `select "holder", "fence" from "job" where "key" = $1`,
        [`day/${stand.campaign}`],
      )
      return { holder: rows[0]?.holder ?? null, fence: Number(rows[0]?.fence ?? 0) }
    }

    test('[SCALE-3] [SNAP-1] it had the turn at the day, another does the day, and when it goes on there is still one snapshot', async () => {
      const { cluster, query } = stand
      await crowd.quiet()
      const end = crowd.write(2)
      // nobody gets past the sealing of the day before we have seen who is at it
      const lock = await locking(cluster.databaseUrl)
      await setClock(cluster.databaseUrl, midnight - 10_000)
      await Promise.all(cluster.nodes.map(node => node.restart()))
      await until(() => someoneWaits(query), 'a node has begun to end the day', 60_000)
      const { holder, fence } = await turn()
      const paused = cluster.nodes[Number(holder?.slice(-1)) - 1]
      if (!paused) throw new Error(`nobody has the turn: ${holder}`)
      paused.pause()
      await lock.end()
      expect(await snapshots()).toEqual([])

      if (pausedSeconds > 0) await pause(pausedSeconds * 1000)
      else await query(`update "job" set "leaseUntil" = 1 where "key" = $1`, [`day/${stand.campaign}`])
      await until(async () => (await snapshots()).length > 0, 'another node has kept the day', 60_000)
      const kept = await snapshots()
      const later = await turn()
      expect(later.holder).not.toBe(holder)
      expect(later.fence).toBeGreaterThan(fence)

      paused.resume()
      await crowd.quiet(60_000)
      await end()
      await crowd.quiet()
      // its own look, every twenty seconds, has come by then: it takes no turn, since there is nothing to do
      await pause(3000)
      expect(await snapshots()).toEqual(kept)
      expect(kept.map(row => row.day)).toEqual([day])
      const rolled = await query<{ key: string }>(
        `select "key" from "outcome" where "campaign" = $1 and "key" like 'day/%'`,
        [stand.campaign],
      )
      expect(rolled.map(row => row.key)).toEqual([`day/${day}`])
      expect(faultsOf(await judge(stand, crowd)), `seed ${seed}`).toEqual([])
    })
  },
)

/** Holds back whoever seals a day. */
async function locking(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('begin')
  await client.query('lock table "dailyHead" in exclusive mode')
  return client
}

async function someoneWaits(query: Stand['query']): Promise<boolean> {
  const waiting = await query(
    `select 1 from pg_stat_activity where application_name = 'guatu' and wait_event_type = 'Lock' and query ilike '%dailyHead%'`,
  )
  return waiting.length > 0
}
