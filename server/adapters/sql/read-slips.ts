import type { CampaignId, SlipId } from '../../../shared/ids.ts'
import type { StoredSlip } from '../../slip/ports.ts'
import { atOneMoment } from './one-moment.ts'
import { evidenceOf, keptSlip, trailOf } from './slip-rows.ts'
import { type SlipDatabase, slipTables } from './slip-tables.ts'
import type { SqlDatabase } from './sql-database.ts'

/** All slips of a campaign with their trails and files, newest first: three queries however many there are. */
export const allSlips = (database: SqlDatabase, campaign: CampaignId): Promise<readonly StoredSlip[]> =>
  atOneMoment(database, async moment => {
    const db = slipTables(moment)
    const slips = await ofCampaign(db, campaign).execute()
    const trail = Map.groupBy(await trailRows(db, campaign).execute(), row => row.slip)
    const evidence = Map.groupBy(await evidenceRows(db, campaign).execute(), row => row.slip)
    return slips.map(row => ({
      slip: keptSlip(row),
      trail: (trail.get(row.id) ?? []).map(trailOf),
      evidence: (evidence.get(row.id) ?? []).map(evidenceOf),
    }))
  })

export const oneSlip = (
  database: SqlDatabase,
  campaign: CampaignId,
  id: SlipId,
): Promise<StoredSlip | null> =>
  atOneMoment(database, async moment => {
    const db = slipTables(moment)
    const row = await ofCampaign(db, campaign).where('id', '=', id).executeTakeFirst()
    if (!row) return null
    const trail = await trailRows(db, campaign).where('slip', '=', id).execute()
    const evidence = await evidenceRows(db, campaign).where('slip', '=', id).execute()
    return { slip: keptSlip(row), trail: trail.map(trailOf), evidence: evidence.map(evidenceOf) }
  })

const ofCampaign = (db: SlipDatabase, campaign: CampaignId) =>
  db
    .selectFrom('slip')
    .select(['id', 'body'])
    .where('campaign', '=', campaign)
    .orderBy('createdAt', 'desc')
    .orderBy('id')

const trailRows = (db: SlipDatabase, campaign: CampaignId) =>
  db.selectFrom('slipTrail').select(['slip', 'row']).where('campaign', '=', campaign).orderBy('ord')

const evidenceRows = (db: SlipDatabase, campaign: CampaignId) =>
  db
    .selectFrom('slipEvidence')
    .select(['slip', 'body'])
    .where('campaign', '=', campaign)
    .orderBy('at')
    .orderBy('id')
