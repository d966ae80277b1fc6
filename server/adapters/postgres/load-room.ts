import type pg from 'pg'
import type { CampaignId } from '../../../shared/ids.ts'
import type { RoomHead, RoomJournal, StoredUpdate } from '../../room/ports.ts'
import { bytesOf, headOf, storedUpdate } from '../sql/journal-rows.ts'

/** A page of the tail; no connection is held between two. */
const pageRows = 2000

/**
 * The room as it stood when it was asked for, however much is committed meanwhile, and without a transaction: rows up to a head never change, so only
 * head and checkpoint must be of one moment.
 */
export async function loadRoom(pool: pg.Pool, campaign: CampaignId): ReturnType<RoomJournal['load']> {
  const { rows } = await pool.query({ ...headAndCheckpoint, values: [campaign] })
  const [row] = rows
  if (!row) throw new Error(`there is no room of ${campaign}`)
  const head = headOf(row)
  const checkpoint = row.state === null ? null : { seq: Number(row.covers), state: bytesOf(row.state) }
  return { head, checkpoint, tail: await tailOf(pool, campaign, head, checkpoint?.seq ?? 0) }
}

async function tailOf(
  pool: pg.Pool,
  campaign: CampaignId,
  { epoch, seq }: RoomHead,
  from: number,
): Promise<StoredUpdate[]> {
  const tail: StoredUpdate[] = []
  for (let read = from; read < seq; ) {
    const { rows } = await pool.query({ ...tailPage, values: [campaign, read, seq, epoch, pageRows] })
    for (const row of rows) tail.push(storedUpdate(row))
    if (rows.length < pageRows) break
    read = tail.at(-1)?.seq ?? seq
  }
  return tail
}

/** A checkpoint whose bytes no longer match their hash is passed over: the one before it, or the whole journal, says the same. */
const headAndCheckpoint = {
  name: 'head-and-checkpoint',
  text: `select r."epoch", r."seq", r."at", c."seq" as "covers", c."state" from "room" r left join lateral (
      select c."seq", c."state" from "checkpoint" c join "journal" j using ("campaign", "seq")
      where c."campaign" = r."campaign" and j."epoch" = r."epoch" and encode(sha256(c."state"), 'hex') = c."sha256"
      order by c."seq" desc limit 1
    ) c on true where r."campaign" = $1`,
}

const tailPage = {
  name: 'tail-page',
  text: `select "seq", "at", "bytes" from "journal"
    where "campaign" = $1 and "seq" > $2 and "seq" <= $3 and "epoch" = $4 order by "seq" limit $5`,
}
