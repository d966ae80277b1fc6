import { hash, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Instant } from '../../../shared/calendar/date.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { chainStart } from '../../room/audit.ts'
import type { CommitAsk, JournalEntry, RoomCommit, RoomHead, RoomJournal } from '../../room/ports.ts'
import { headOf, storedUpdate } from '../sql/journal-rows.ts'
import { standsElsewhere } from '../sql/stands-elsewhere.ts'
import { collectRows } from './collect-rows.ts'
import { loadRoom } from './load-room.ts'
import { lockRoom } from './lock-room.ts'
import { onOneClient } from './on-one-client.ts'
import type { PostgresDatabase } from './open-database.ts'
import { writeRows } from './write-rows.ts'

/** Older checkpoints than these are dropped; the journal they were made of never is. */
const checkpointsKept = 2

/**
 * The journal on PostgreSQL, where several nodes write one room: its row's lock makes them take turns. A commit is two round trips and a wait for the
 * disk; statements whose answers decide nothing are sent without waiting for one another. It resolves only when PostgreSQL has said COMMIT; a commit
 * that rejects may still have happened if its connection broke, and whoever asked must read the journal again.
 */
export function postgresRoomJournal({ journal }: PostgresDatabase): RoomJournal {
  return {
    create: (campaign, genesis, now) => createRoom(journal, campaign, genesis, now),
    async head(campaign) {
      return (await headsOf(journal, [campaign])).get(campaign) ?? null
    },
    load: campaign => loadRoom(journal, campaign),
    async since(campaign, seq, limit) {
      const { rows } = await journal.query({ ...since, values: [campaign, seq, limit] })
      return rows.map(storedUpdate)
    },
    commit: (campaign, ask, work) => commit(journal, campaign, ask, work),
    beginEpoch: (campaign, before, whole, now) => beginEpoch(journal, campaign, before, whole, now),
    heads: campaigns => headsOf(journal, campaigns),
    async outcome(campaign, key) {
      const { rows } = await journal.query({ ...outcome, values: [campaign, key] })
      return rows[0] === undefined ? undefined : JSON.parse(String(rows[0].outcome))
    },
    async checkpoint(campaign, { epoch, seq }, state) {
      const values = [campaign, seq, hash('sha256', state, 'hex'), state, checkpointsKept, epoch]
      await journal.query({ ...keepCheckpoint, values })
    },
  }
}

async function commit<T>(
  pool: pg.Pool,
  campaign: CampaignId,
  ask: CommitAsk,
  work: (commit: RoomCommit) => T,
): Promise<T> {
  return onOneClient(pool, async client => {
    const room = await lockRoom(client, campaign, ask)
    const rows = collectRows(campaign, room)
    const result = work(rows.commit)
    if (rows.isEmpty())
      // not a commit: the row's lock has made a transaction of it, which would have to wait for the disk for nothing
      await client.query('rollback')
    else await writeRows(client, rows.taken())
    return result
  })
}

async function createRoom(
  pool: pg.Pool,
  campaign: CampaignId,
  genesis: JournalEntry,
  now: Instant,
): Promise<RoomHead> {
  const head: RoomHead = { epoch: randomUUID(), seq: 0, at: now }
  const start = chainStart(campaign)
  const rows = collectRows(campaign, { head, hash: start, missed: [], outcomes: new Map() })
  rows.commit.append([genesis], now)
  const values = [campaign, head.epoch, head.at, start]
  await onOneClient(pool, client =>
    Promise.all([
      client.query('begin'),
      client.query({ ...makeRoom, values }),
      writeRows(client, rows.taken()),
    ]),
  ).catch(cause => {
    throw isTaken(cause) ? new Error(`the room of ${campaign} exists already`, { cause }) : cause
  })
  return { ...head, seq: 1 }
}

async function beginEpoch(
  pool: pg.Pool,
  campaign: CampaignId,
  { epoch, seq }: Pick<RoomHead, 'epoch' | 'seq'>,
  whole: JournalEntry,
  now: Instant,
): Promise<RoomHead> {
  return onOneClient(pool, async client => {
    const room = await lockRoom(client, campaign, { knownSeq: seq, keys: [] })
    if (room.head.epoch !== epoch || room.head.seq !== seq) throw standsElsewhere(campaign, seq)
    const head = { ...room.head, epoch: randomUUID() }
    const rows = collectRows(campaign, { ...room, head })
    rows.commit.append([whole], now)
    await client.query({ ...nameEpoch, values: [campaign, head.epoch] })
    const taken = rows.taken()
    await writeRows(client, taken)
    return { epoch: head.epoch, seq: taken.after.seq, at: taken.after.at }
  })
}

const isTaken = (cause: unknown) => cause instanceof pg.DatabaseError && cause.code === uniqueViolation
const uniqueViolation = '23505'

async function headsOf(
  pool: pg.Pool,
  campaigns: readonly CampaignId[],
): Promise<ReadonlyMap<CampaignId, RoomHead>> {
  if (campaigns.length === 0) return new Map()
  const { rows } = await pool.query({ ...heads, values: [campaigns] })
  return new Map(rows.map(row => [row.campaign as CampaignId, headOf(row)]))
}

const heads = {
  name: 'heads',
  text: 'select "campaign", "epoch", "seq", "at" from "room" where "campaign" = any($1::text[])',
}

const makeRoom = {
  name: 'make-room',
  text: 'insert into "room" ("campaign", "epoch", "seq", "at", "hash") values ($1, $2, 0, $3, $4)',
}

const nameEpoch = {
  name: 'name-epoch',
  text: 'update "room" set "epoch" = $2 where "campaign" = $1',
}

const since = {
  name: 'since',
  text: `select "seq", "at", "bytes" from "journal"
    where "campaign" = $1 and "seq" > $2 and "epoch" = (select "epoch" from "room" where "campaign" = $1) order by "seq" limit $3`,
}

const outcome = {
  name: 'outcome',
  text: 'select "outcome" from "outcome" where "campaign" = $1 and "key" = $2',
}

/** One statement sees the table as it was before it, so the new one is counted by its number. The room's row is held: no new epoch begins meanwhile. */
const keepCheckpoint = {
  name: 'keep-checkpoint',
  text: `with "here" as (select 1 from "room" where "campaign" = $1 and "epoch" = $6 and "seq" >= $2 for share), "kept" as (
      insert into "checkpoint" ("campaign", "seq", "at", "sha256", "state")
      select $1, $2, (extract(epoch from clock_timestamp()) * 1000)::bigint, $3, $4 from "here"
      on conflict do nothing returning "seq"
    )
    delete from "checkpoint" where "campaign" = $1 and "seq" not in (
      select "seq" from (select "seq" from "checkpoint" where "campaign" = $1 union select "seq" from "kept") as "all"
      order by "seq" desc limit $5
    )`,
}
