import { DatabaseSync } from 'node:sqlite'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { sqliteInboxStore } from '../../server/adapters/sqlite/slip-inbox-store.ts'
import { sqliteRulesStore } from '../../server/adapters/sqlite/slip-rules-store.ts'
import { slipMigrations } from '../../server/adapters/sqlite/slip-schema.ts'
import { sqliteSlipStore } from '../../server/adapters/sqlite/slip-store.ts'
import { verifySlips } from '../../server/adapters/sqlite/verify-slips.ts'
import { makeDataDir } from '../support/rooms.ts'
import { describeSlipStores } from './slip-store-contract.ts'

const tables = ['slipTrail', 'slipNumber', 'slipEvidence', 'inspectionRules']

const spoils = {
  trail: "update slipTrail set row = replace(row, '督查员', '督察员') where seq = 1",
  'trail-end': 'delete from slipTrail where seq = 2',
  slip: "update slip set body = replace(body, '节点逾期', '节点正常')",
  'slip-gone': 'delete from slip',
  evidence: "update slipEvidence set body = replace(body, 'aaaa', 'bbbb')",
  number: 'update slipNumber set n = 2',
}

describeSlipStores('SQLite', async () => {
  const dir = makeDataDir()
  const database = openDatabase(dir.path, slipMigrations)
  const behind = <T>(work: (handle: DatabaseSync) => T): T => {
    const handle = new DatabaseSync(database.file)
    try {
      return work(handle)
    } finally {
      handle.close()
    }
  }
  return {
    slips: sqliteSlipStore(database),
    inbox: sqliteInboxStore(database),
    rules: sqliteRulesStore(database),
    again: () => sqliteSlipStore(database),
    async close() {
      await database.close()
      dir.remove()
    },
    async verify(campaign) {
      const verdict = await verifySlips(database, campaign)
      if (verdict.whole) return null
      return 'seq' in verdict ? `act ${verdict.seq} ${verdict.why}` : `slip ${verdict.slip} ${verdict.why}`
    },
    async spoil(what) {
      behind(handle => {
        for (const table of tables)
          for (const act of ['update', 'delete']) handle.exec(`drop trigger ${table}_never_${act}`)
        handle.exec(spoils[what])
      })
    },
    async rewrite() {
      const tries = tables.flatMap(table => [`update ${table} set campaign = 'x'`, `delete from ${table}`])
      return behind(handle => tries.filter(sql => succeeds(handle, sql)).length)
    },
  }
})

function succeeds(handle: DatabaseSync, sql: string): boolean {
  try {
    handle.exec(sql)
    return true
  } catch {
    return false
  }
}
