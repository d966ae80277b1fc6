import type { Kysely } from 'kysely'
import { z } from 'zod'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'

export interface CampaignTables {
  campaign: {
    id: string
    name: string
    fullName: string
    seed: string | null
    demo: number
    createdAt: number
    /** The last local day the day job has looked at. */
    lastRolled: string | null
  }
  evidenceFile: {
    campaign: string
    sha256: string
    mediaType: string
    fileName: string
    bytes: number
    userId: string
    at: number
  }
}

export const CampaignRow = z.object({
  id: CampaignId,
  name: z.string(),
  fullName: z.string(),
  seed: z.string().nullable(),
  demo: z.boolean(),
})
export type CampaignRow = z.infer<typeof CampaignRow>

/** Which campaigns there are. What is in them is their board's to say. */
export class CampaignStore {
  private readonly db: Kysely<CampaignTables>

  constructor(db: Kysely<CampaignTables>) {
    this.db = db
  }

  async all(): Promise<readonly CampaignRow[]> {
    const rows = await this.db.selectFrom('campaign').selectAll().orderBy('createdAt').orderBy('id').execute()
    return rows.map(row => CampaignRow.parse({ ...row, demo: row.demo === 1 }))
  }

  async exists(id: CampaignId): Promise<boolean> {
    return (
      (await this.db.selectFrom('campaign').select('id').where('id', '=', id).executeTakeFirst()) !==
      undefined
    )
  }

  /** False when there is one of that id already. */
  async add(row: CampaignRow, createdAt: number): Promise<boolean> {
    const added = await this.db
      .insertInto('campaign')
      .values({ ...row, demo: row.demo ? 1 : 0, createdAt, lastRolled: null })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    return Number(added.numInsertedOrUpdatedRows ?? 0) > 0
  }

  async lastRolled(id: CampaignId): Promise<CalendarDate | null> {
    const row = await this.db
      .selectFrom('campaign')
      .select('lastRolled')
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.lastRolled ? CalendarDate.parse(row.lastRolled) : null
  }

  /** Only forwards: a node that was paused does not take a day back. */
  async keepRolled(id: CampaignId, day: CalendarDate): Promise<void> {
    await this.db
      .updateTable('campaign')
      .set({ lastRolled: day })
      .where('id', '=', id)
      .where(eb => eb.or([eb('lastRolled', 'is', null), eb('lastRolled', '<', day)]))
      .execute()
  }

  async addFile(file: CampaignTables['evidenceFile']): Promise<void> {
    await this.db
      .insertInto('evidenceFile')
      .values(file)
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }

  file(campaign: CampaignId, sha256: string): Promise<CampaignTables['evidenceFile'] | undefined> {
    return this.db
      .selectFrom('evidenceFile')
      .selectAll()
      .where('campaign', '=', campaign)
      .where('sha256', '=', sha256)
      .executeTakeFirst()
  }
}
