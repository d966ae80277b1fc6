import type pg from 'pg'
import type { CampaignId } from '../../../shared/ids.ts'
import type { CommitAsk, RoomHead, StoredUpdate } from '../../room/ports.ts'
import { bytesOf, headOf, storedUpdate } from '../sql/journal-rows.ts'
import { inOnePiece } from './on-one-client.ts'

/** A room whose row this connection holds until its transaction ends. */
export interface LockedRoom {
  readonly head: RoomHead
  /** The end of its chain. */
  readonly hash: Uint8Array
  readonly missed: readonly StoredUpdate[]
  /** What is kept under the keys that were asked for, as JSON; only those that are kept. */
  readonly outcomes: ReadonlyMap<string, string>
}

/**
 * Begins a transaction and waits for the room's row. What follows the lock is read in statements of its own, sent along with it: in READ COMMITTED each
 * sees all that was committed before it began, and so all that whoever held the lock before has written.
 */
export async function lockRoom(
  client: pg.PoolClient,
  campaign: CampaignId,
  { knownSeq, keys }: CommitAsk,
): Promise<LockedRoom> {
  const [, { rows }, missed, outcomes] = await inOnePiece(client, () =>
    Promise.all([
      client.query('begin isolation level read committed'),
      client.query({ ...lock, values: [campaign] }),
      client.query({ ...missedRows, values: [campaign, knownSeq] }),
      keys.length === 0 ? { rows: [] } : client.query({ ...outcomesOf, values: [campaign, keys] }),
    ]),
  )
  const [room] = rows
  if (!room) throw new Error(`there is no room of ${campaign}`)
  return {
    head: headOf(room),
    hash: bytesOf(room.hash),
    missed: missed.rows.filter(row => row.epoch === room.epoch).map(storedUpdate),
    outcomes: new Map(outcomes.rows.map(row => [String(row.key), String(row.outcome)])),
  }
}

const lock = {
  name: 'lock-room',
  text: 'select "epoch", "seq", "at", "hash" from "room" where "campaign" = $1 for update',
}

const missedRows = {
  name: 'missed-rows',
  text: 'select "epoch", "seq", "at", "bytes" from "journal" where "campaign" = $1 and "seq" > $2 order by "seq"',
}

const outcomesOf = {
  name: 'outcomes',
  text: 'select "key", "outcome" from "outcome" where "campaign" = $1 and "key" = any($2::text[])',
}
