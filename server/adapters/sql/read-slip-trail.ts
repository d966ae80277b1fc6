import type { CampaignId, SlipId } from '../../../shared/ids.ts'
import type { SlipEvidence } from '../../../shared/slip/slip.ts'
import { evidenceOf } from './slip-rows.ts'
import type { SlipDatabase, SlipTables } from './slip-tables.ts'

/** Rows read at once. */
const page = 1000

/** A campaign's acts from the first, a page of them in memory at a time. */
export async function* trailPages(
  db: SlipDatabase,
  campaign: CampaignId,
): AsyncGenerator<SlipTables['slipTrail']> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('slipTrail')
      .selectAll()
      .where('campaign', '=', campaign)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(page)
      .execute()
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < page) return
    after = last.seq
  }
}

/** The file of a slip with an id; throws where its row is no file any more. */
export type SlipFiles = (slip: SlipId, id: string) => SlipEvidence | undefined

/** All files of a campaign's slips. */
export async function slipFiles(db: SlipDatabase, campaign: CampaignId): Promise<SlipFiles> {
  const rows = await db
    .selectFrom('slipEvidence')
    .select(['slip', 'id', 'body'])
    .where('campaign', '=', campaign)
    .execute()
  const files = new Map(rows.map(row => [fileKey(row.slip, row.id), row]))
  return (slip, id) => {
    const file = files.get(fileKey(slip, id))
    return file && evidenceOf(file)
  }
}

const fileKey = (slip: string, id: string): string => JSON.stringify([slip, id])
