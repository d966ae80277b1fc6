import { expect, test } from 'vitest'
import { sqlChangeLog } from '../../../server/adapters/sql/change-log.ts'
import type { ChangeRow } from '../../../server/room/ports.ts'
import { CardId } from '../../../shared/ids.ts'
import { at, campaign, entry } from '../../contract/a-journal.ts'
import { journalPlace } from '../../contract/journals.ts'
import { onEveryDatabase } from '../../support/databases.ts'

const all = ['4 k1', ...[7, 6, 5, 4, 3, 2, 1].map(id => `3 k${id}`), '2 k1']

onEveryDatabase('[AUD-1] a page of history', (_open, kind) => {
  /** One command over seven cards between two over one. */
  async function written() {
    const { journal, database } = await (await journalPlace(kind))()
    const changes = (...ids: number[]): ChangeRow[] =>
      ids.map(id => ({ thing: 'card', id: `k${id}`, field: 'owner', before: null, after: '示例' }))
    await journal.create(campaign, entry(1, { cause: 'genesis', changes: [] }), at(1000))
    const entries = [changes(1), changes(1, 2, 3, 4, 5, 6, 7), changes(1)]
    await journal.commit(campaign, { knownSeq: 1, keys: [] }, commit =>
      commit.append(
        entries.map(rows => entry(2, { changes: rows })),
        at(2000),
      ),
    )
    return sqlChangeLog(database)
  }

  test('leaves nothing out, however wide a command is', async () => {
    const log = await written()
    const everything = async (limit: number, card?: CardId): Promise<string[]> => {
      const read: string[] = []
      for (let before: number | null = 1000; before !== null; ) {
        const page = await log.changes({ campaign, before, limit, ...(card ? { card } : {}) })
        read.push(...page.rows.map(row => `${row.seq} ${row.id}`))
        before = page.next
      }
      return read
    }
    for (const limit of [1, 2, 3, 7, 8, 9, 100]) {
      expect(await everything(limit)).toEqual(all)
      expect(await everything(limit, CardId.parse('k1'))).toEqual(['4 k1', '3 k1', '2 k1'])
    }
  })
})
