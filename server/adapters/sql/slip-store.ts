import { type CampaignId, SlipId } from '../../../shared/ids.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import type { SlipStore, SlipWrite, SlipWritten } from '../../slip/ports.ts'
import { putNotes } from './put-notes.ts'
import { allSlips, oneSlip } from './read-slips.ts'
import { putSlip, putTrail, trailOf } from './slip-rows.ts'
import { type SlipDatabase, slipTables } from './slip-tables.ts'
import type { SqlDatabase } from './sql-database.ts'

/** Slips as rows. The acts of a campaign come one after another, whichever node writes them: they are one chain. */
export function sqlSlipStore(database: SqlDatabase): SlipStore {
  const db = slipTables(database.kysely)
  return {
    all: campaign => allSlips(database, campaign),
    one: (campaign, id) => oneSlip(database, campaign, id),
    async keyed(campaign, user, key) {
      const row = await withKey(db, campaign, user, key).select(['slip', 'row']).executeTakeFirst()
      return row ? { slip: SlipId.parse(row.slip), row: trailOf(row) } : null
    },
    lastNumber: (campaign, series) => lastNumber(db, campaign, series),
    write: change =>
      database.transaction(`slip/${change.campaign}`, transaction => write(slipTables(transaction), change)),
    async addEvidence(campaign, slip, evidence) {
      const { id, at } = evidence
      await db
        .insertInto('slipEvidence')
        .values({ campaign, slip, id, at, body: canonicalJson(evidence) })
        .execute()
    },
  }
}

/** Everything is looked at before anything is written: nobody else writes in this lane meanwhile. */
async function write(db: SlipDatabase, change: SlipWrite): Promise<SlipWritten> {
  const { campaign, slip, row, number, notes } = change
  const obstacle = await obstacleTo(db, change)
  if (obstacle) return obstacle
  await putTrail(db, change)
  if (row.act === 'discard')
    await db.deleteFrom('slip').where('campaign', '=', campaign).where('id', '=', slip.id).execute()
  else await putSlip(db, campaign, slip)
  if (number) {
    const { word, year, n } = number
    await db.insertInto('slipNumber').values({ campaign, word, year, n, slip: slip.id }).execute()
  }
  await putNotes(db, campaign, notes)
  return 'done'
}

async function obstacleTo(db: SlipDatabase, change: SlipWrite): Promise<SlipWritten | null> {
  const { campaign, slip, row, key, number } = change
  if (key !== null && (await isUsed(db, campaign, row.by.userId, key))) return 'repeated'
  if ((await versionOf(db, campaign, slip.id)) !== slip.version - 1) return 'stale'
  if (row.act === 'issue' && (await isRaised(db, change))) return 'stale'
  if (number && (await lastNumber(db, campaign, number)) !== number.n - 1) return 'number-taken'
  return null
}

const withKey = (db: SlipDatabase, campaign: CampaignId, user: string, key: string) =>
  db
    .selectFrom('slipTrail')
    .where('campaign', '=', campaign)
    .where('userId', '=', user)
    .where('key', '=', key)

const isUsed = async (db: SlipDatabase, campaign: CampaignId, user: string, key: string): Promise<boolean> =>
  (await withKey(db, campaign, user, key).select('seq').executeTakeFirst()) !== undefined

async function versionOf(db: SlipDatabase, campaign: CampaignId, id: SlipId): Promise<number> {
  const row = await db
    .selectFrom('slip')
    .select('version')
    .where('campaign', '=', campaign)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.version ?? 0
}

async function isRaised(db: SlipDatabase, { campaign, slip }: SlipWrite): Promise<boolean> {
  const raised = await db
    .selectFrom('slip')
    .select('id')
    .where('campaign', '=', campaign)
    .where('escalatedFrom', '=', slip.escalatedFrom)
    .where('state', 'not in', ['draft', 'withdrawn'])
    .executeTakeFirst()
  return raised !== undefined
}

async function lastNumber(
  db: SlipDatabase,
  campaign: CampaignId,
  { word, year }: { readonly word: string; readonly year: number },
): Promise<number> {
  const { last } = await db
    .selectFrom('slipNumber')
    .select(query => query.fn.max('n').as('last'))
    .where('campaign', '=', campaign)
    .where('word', '=', word)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return Number(last ?? 0)
}
