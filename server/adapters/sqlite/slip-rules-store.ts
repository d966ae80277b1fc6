import { VersionedRules } from '../../../shared/inspection/rules.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import type { RulesStore } from '../../slip/ports.ts'
import type { Database } from './open-database.ts'
import { statementsOf } from './statements.ts'
import { transaction } from './transaction.ts'

const newest = 'select version, body from inspectionRules where campaign = ? order by version desc limit 1'

export function sqliteRulesStore({ exclusive }: Database): RulesStore {
  return {
    current: campaign =>
      exclusive(handle => {
        const row = statementsOf(handle)(newest).get(campaign)
        return row ? VersionedRules.parse({ ...JSON.parse(String(row.body)), version: row.version }) : null
      }),
    put: (campaign, { version, rules, by, at }) =>
      exclusive(handle =>
        transaction(handle, () => {
          const prepare = statementsOf(handle)
          if (Number(prepare(newest).get(campaign)?.version ?? 0) !== version - 1) return false
          prepare('insert into inspectionRules values (?, ?, ?, ?, ?)').run(
            campaign,
            version,
            at,
            canonicalJson(by),
            canonicalJson(rules),
          )
          return true
        }),
      ),
  }
}
