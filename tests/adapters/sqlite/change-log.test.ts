import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sqlChangeLog } from '../../../server/adapters/sql/change-log.ts'
import type { ChangeRow } from '../../../server/room/ports.ts'
import { CampaignId, CardId } from '../../../shared/ids.ts'
import { buildBoard, now } from '../../support/build-board.ts'
import { genesisEntry, makeDataDir, type RoomStand, standRooms } from '../../support/rooms.ts'

describe('[AUD-1] a page of history', () => {
  const campaign = CampaignId.parse('demo')
  const dir = makeDataDir()
  let stand: RoomStand
  /** One command over seven cards between two over one. */
  beforeAll(async () => {
    stand = standRooms(dir.path)
    await stand.rooms.create(campaign, genesisEntry(buildBoard()))
    const changes = (...ids: number[]): ChangeRow[] =>
      ids.map(id => ({ thing: 'card', id: `k${id}`, field: 'owner', before: null, after: '示例' }))
    const entry = { ...genesisEntry(buildBoard()), update: Uint8Array.of(0, 0) }
    const entries = [changes(1), changes(1, 2, 3, 4, 5, 6, 7), changes(1)]
    await stand.host.journal.commit(campaign, { knownSeq: 1, keys: [] }, commit =>
      commit.append(
        entries.map(rows => ({ ...entry, changes: rows })),
        now,
      ),
    )
  })
  afterAll(async () => {
    await stand.rooms.drain()
    await stand.database.close()
    dir.remove()
  })

  async function everything(limit: number, card?: CardId): Promise<string[]> {
    const read: string[] = []
    for (let before: number | null = 1000; before !== null; ) {
      const page = await sqlChangeLog(stand.database).changes({
        campaign,
        before,
        limit,
        ...(card ? { card } : {}),
      })
      read.push(...page.rows.map(row => `${row.seq} ${row.id}`))
      before = page.next
    }
    return read
  }
  const all = ['4 k1', ...[7, 6, 5, 4, 3, 2, 1].map(id => `3 k${id}`), '2 k1']

  test.each([1, 2, 3, 7, 8, 9, 100])(
    'of %i rows leaves nothing out, however wide a command is',
    async limit => {
      expect(await everything(limit)).toEqual(all)
      expect(await everything(limit, CardId.parse('k1'))).toEqual(['4 k1', '3 k1', '2 k1'])
    },
  )
})
