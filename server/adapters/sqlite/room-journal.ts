import { hash, randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Instant } from '../../../shared/calendar/date.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { chainStart } from '../../room/audit.ts'
import type { JournalEntry, RoomCommit, RoomHead, RoomJournal, StoredUpdate } from '../../room/ports.ts'
import { bytesOf, headOf, storedUpdate } from '../sql/journal-rows.ts'
import { standsElsewhere } from '../sql/stands-elsewhere.ts'
import type { Database } from './open-database.ts'
import { type Prepare, statementsOf } from './statements.ts'
import { transaction } from './transaction.ts'
import { writeLink } from './write-link.ts'

/** Older checkpoints than these are dropped; the journal they were made of never is. */
const checkpointsKept = 2

/** The journal on SQLite: one handle, so a commit's work is never interrupted and nothing can have been missed meanwhile. */
export function sqliteRoomJournal(database: Database): RoomJournal {
  const alone = <T>(work: (prepare: Prepare, handle: DatabaseSync) => T): Promise<T> =>
    database.exclusive(handle => work(statementsOf(handle), handle))
  return {
    create: (campaign, genesis, now) =>
      alone((prepare, handle) => transaction(handle, () => createRoom(prepare, campaign, genesis, now))),
    head: campaign => alone(prepare => readRoom(prepare, campaign)?.head ?? null),
    load: campaign => alone(prepare => load(prepare, campaign)),
    since: (campaign, seq, limit) => alone(prepare => updatesAfter(prepare, campaign, seq, limit)),
    commit: (campaign, { knownSeq }, work) =>
      alone((prepare, handle) =>
        transaction(handle, () => {
          const commit = openCommit(prepare, campaign, knownSeq)
          const result = work(commit)
          commit.close()
          return result
        }),
      ),
    beginEpoch: (campaign, before, whole, now) =>
      alone((prepare, handle) =>
        transaction(handle, () => beginEpoch(prepare, campaign, before, whole, now)),
      ),
    heads: campaigns =>
      alone(prepare => {
        const known = campaigns.flatMap(one => {
          const room = readRoom(prepare, one)
          return room ? ([[one, room.head]] as const) : []
        })
        return new Map(known)
      }),
    outcome: (campaign, key) => alone(prepare => keptOutcome(prepare, campaign, key)),
    checkpoint: (campaign, at, state) =>
      alone((prepare, handle) => transaction(handle, () => keepCheckpoint(prepare, campaign, at, state))),
  }
}

interface RoomRow {
  readonly head: RoomHead
  readonly hash: Uint8Array
}

function readRoom(prepare: Prepare, campaign: CampaignId): RoomRow | null {
  const row = prepare('select epoch, seq, at, hash from room where campaign = ?').get(campaign)
  return row === undefined ? null : { head: headOf(row), hash: bytesOf(row.hash) }
}

function createRoom(prepare: Prepare, campaign: CampaignId, entry: JournalEntry, now: Instant): RoomHead {
  if (readRoom(prepare, campaign)) throw new Error(`the room of ${campaign} exists already`)
  const head: RoomHead = { epoch: randomUUID(), seq: 1, at: now }
  const end = writeLink(prepare, chainStart(campaign), { campaign, entry, ...head })
  prepare('insert into room values (?, ?, ?, ?, ?)').run(campaign, head.epoch, head.seq, head.at, end)
  return head
}

function openCommit(
  prepare: Prepare,
  campaign: CampaignId,
  knownSeq: number,
): RoomCommit & { close(): void } {
  const room = readRoom(prepare, campaign)
  if (!room) throw new Error(`there is no room of ${campaign}`)
  let { seq, at } = room.head
  let end = room.hash
  return {
    missed: room.head.seq > knownSeq ? updatesAfter(prepare, campaign, knownSeq, -1) : [],
    head: room.head,
    append(entries, now) {
      at = Math.max(at, now) as Instant
      for (const entry of entries) {
        seq += 1
        end = writeLink(prepare, end, { campaign, epoch: room.head.epoch, seq, at, entry })
      }
      return seq
    },
    outcome: key => keptOutcome(prepare, campaign, key),
    rememberOutcome(key, outcome) {
      prepare('insert into outcome values (?, ?, ?, ?)').run(campaign, key, at, JSON.stringify(outcome))
    },
    close() {
      if (seq === room.head.seq) return
      prepare('update room set seq = ?, at = ?, hash = ? where campaign = ?').run(seq, at, end, campaign)
    },
  }
}

function beginEpoch(
  prepare: Prepare,
  campaign: CampaignId,
  { epoch, seq }: Pick<RoomHead, 'epoch' | 'seq'>,
  whole: JournalEntry,
  now: Instant,
): RoomHead {
  const moved = prepare('update room set epoch = ? where campaign = ? and epoch = ? and seq = ?')
  if (moved.run(randomUUID(), campaign, epoch, seq).changes !== 1) throw standsElsewhere(campaign, seq)
  const commit = openCommit(prepare, campaign, seq)
  const first = commit.append([whole], now)
  commit.close()
  return { ...commit.head, seq: first, at: Math.max(commit.head.at, now) as Instant }
}

function keptOutcome(prepare: Prepare, campaign: CampaignId, key: string): unknown {
  const row = prepare('select outcome from outcome where campaign = ? and key = ?').get(campaign, key)
  return row === undefined ? undefined : JSON.parse(String(row.outcome))
}

function updatesAfter(prepare: Prepare, campaign: CampaignId, seq: number, limit: number): StoredUpdate[] {
  return prepare(
    `select j.seq, j.at, j.bytes from journal j join room r using (campaign)
     where j.campaign = ? and j.seq > ? and j.epoch = r.epoch order by j.seq limit ?`,
  )
    .all(campaign, seq, limit)
    .map(storedUpdate)
}

function load(prepare: Prepare, campaign: CampaignId): Awaited<ReturnType<RoomJournal['load']>> {
  const room = readRoom(prepare, campaign)
  if (!room) throw new Error(`there is no room of ${campaign}`)
  const checkpoint = newestWholeCheckpoint(prepare, campaign)
  return { head: room.head, checkpoint, tail: updatesAfter(prepare, campaign, checkpoint?.seq ?? 0, -1) }
}

/** A checkpoint whose bytes no longer match their hash is passed over: the one before it, or the whole journal, says the same. */
function newestWholeCheckpoint(prepare: Prepare, campaign: CampaignId) {
  const rows = prepare(
    `select c.seq, c.sha256, c.state from checkpoint c join journal j using (campaign, seq) join room r using (campaign)
     where c.campaign = ? and j.epoch = r.epoch order by c.seq desc`,
  )
  for (const row of rows.iterate(campaign)) {
    const state = bytesOf(row.state)
    if (hash('sha256', state, 'hex') === row.sha256) return { seq: Number(row.seq), state }
  }
  return null
}

function keepCheckpoint(
  prepare: Prepare,
  campaign: CampaignId,
  { epoch, seq }: Pick<RoomHead, 'epoch' | 'seq'>,
  state: Uint8Array,
): void {
  prepare(
    `insert or ignore into checkpoint select campaign, ?, unixepoch() * 1000, ?, ? from room
     where campaign = ? and epoch = ? and seq >= ?`,
  ).run(seq, hash('sha256', state, 'hex'), state, campaign, epoch, seq)
  prepare(
    `delete from checkpoint where campaign = ?1 and seq not in
       (select seq from checkpoint where campaign = ?1 order by seq desc limit ?2)`,
  ).run(campaign, checkpointsKept)
}
