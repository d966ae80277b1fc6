import type { CampaignId } from '../../../shared/ids.ts'
import { VersionedRules } from '../../../shared/inspection/rules.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import type { RulesStore } from '../../slip/ports.ts'
import { type SlipDatabase, slipTables } from './slip-tables.ts'
import type { SqlDatabase } from './sql-database.ts'

export function sqlRulesStore(database: SqlDatabase): RulesStore {
  const db = slipTables(database.kysely)
  return {
    async current(campaign) {
      const row = await newest(db, campaign).select(['version', 'body']).executeTakeFirst()
      return row ? VersionedRules.parse({ ...JSON.parse(row.body), version: row.version }) : null
    },
    async put(campaign, { version, rules, by, at }) {
      // versions only grow: if it was the next one when looked at, whoever is quicker makes the insert do nothing
      const current = await newest(db, campaign).select('version').executeTakeFirst()
      if ((current?.version ?? 0) !== version - 1) return false
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('inspectionRules')
        .values({ campaign, version, at, changedBy: canonicalJson(by), body: canonicalJson(rules) })
        .onConflict(conflict => conflict.doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
  }
}

const newest = (db: SlipDatabase, campaign: CampaignId) =>
  db.selectFrom('inspectionRules').where('campaign', '=', campaign).orderBy('version', 'desc').limit(1)
