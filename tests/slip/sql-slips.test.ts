import { sql } from 'kysely'
import { sqlInboxStore } from '../../server/adapters/sql/slip-inbox-store.ts'
import { sqlRulesStore } from '../../server/adapters/sql/slip-rules-store.ts'
import { sqlSlipStore } from '../../server/adapters/sql/slip-store.ts'
import { verifySlips } from '../../server/adapters/sql/verify-slips.ts'
import { onEveryDatabase, type TestDatabase } from '../support/databases.ts'
import { describeSlipStores } from './slip-store-contract.ts'

const tables = ['slipTrail', 'slipNumber', 'slipEvidence', 'inspectionRules']

const spoils = {
  trail: `update "slipTrail" set "row" = replace("row", '督查员', '督察员') where seq = 1`,
  'trail-end': 'delete from "slipTrail" where seq = 2',
  slip: "update slip set body = replace(body, '节点逾期', '节点正常')",
  'slip-gone': 'delete from slip',
  evidence: `update "slipEvidence" set body = replace(body, 'aaaa', 'bbbb')`,
  number: 'update "slipNumber" set n = 2',
}

onEveryDatabase('supervision', (open, kind) => {
  describeSlipStores(kind, async () => {
    const database = await open()
    return {
      slips: sqlSlipStore(database),
      inbox: sqlInboxStore(database),
      rules: sqlRulesStore(database),
      again: () => sqlSlipStore(database),
      async verify(campaign) {
        const verdict = await verifySlips(database, campaign)
        if (verdict.whole) return null
        return 'seq' in verdict ? `act ${verdict.seq} ${verdict.why}` : `slip ${verdict.slip} ${verdict.why}`
      },
      async spoil(what) {
        for (const guard of tables.flatMap(guardsOf[kind])) await run(database, guard)
        await run(database, spoils[what])
      },
      async rewrite() {
        const tries = tables.flatMap(table => [
          `update "${table}" set campaign = 'x'`,
          `delete from "${table}"`,
          ...(kind === 'postgres' ? [`truncate "${table}"`] : []),
        ])
        const worked = await Promise.all(tries.map(text => succeeds(database, text)))
        return worked.filter(Boolean).length
      },
    }
  })
})

/** What takes the guards off a table. */
const guardsOf: Record<TestDatabase['kind'], (table: string) => string[]> = {
  sqlite: table => ['update', 'delete'].map(act => `drop trigger ${table}_never_${act}`),
  postgres: table => [`drop trigger "${table}_never_changes" on "${table}"`],
}

const run = (database: TestDatabase, text: string) => sql.raw(text).execute(database.kysely)

const succeeds = (database: TestDatabase, text: string): Promise<boolean> =>
  run(database, text).then(
    () => true,
    () => false,
  )
