import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { postgresRoomJournal } from '../../server/adapters/postgres/room-journal.ts'
import { sqliteRoomJournal } from '../../server/adapters/sqlite/room-journal.ts'
import { CampaignStore, type CampaignTables } from '../../server/campaign/campaign-store.ts'
import { campaignMaker } from '../../server/campaign/create-campaign.ts'
import { liveRooms } from '../../server/campaign/live-rooms.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { onEveryDatabase, type TestDatabase } from '../support/databases.ts'
import { standNode } from '../support/rooms.ts'

const journalOf = (database: TestDatabase) =>
  database.kind === 'postgres' ? postgresRoomJournal(database) : sqliteRoomJournal(database)

onEveryDatabase('campaigns made on several nodes', open => {
  test('[SCALE-1] of those made of one seed at once each has a board and a place in the list of its own', async () => {
    const database = await open()
    const store = new CampaignStore(database.kysely as Kysely<CampaignTables>)
    const boards = () => liveRooms(standNode(database, journalOf(database)).rooms)
    const places = [1, 2, 3].map(boards)
    // each has a connection by now, so that all of them find the seed's own id free
    await Promise.all(places.map(place => place.open(CampaignId.parse('nowhere'))))
    const nodes = places.map(place => campaignMaker(store, place, () => 1000))
    const made = await Promise.all(nodes.map((make, n) => make({ seed: 'xuancheng', name: `第${n}个` })))
    const ids = made.flatMap(id => (isRefusal(id) ? [] : [id]))
    expect(new Set(ids).size).toBe(3)
    expect(ids).toContain('xuancheng')
    const names = new Map((await store.all()).map(row => [row.id, row.name]))
    expect(names.size).toBe(3)
    for (const [n, id] of ids.entries()) {
      const room = await boards().open(id)
      if (isRefusal(room)) throw new Error(`${id} does not open: ${room.refused}`)
      expect((await room.view()).plan.campaign.name).toBe(`第${n}个`)
      expect(names.get(id)).toBe(`第${n}个`)
    }
  })

  test('[SCALE-3] the day a campaign was rolled to goes forwards only, whichever node says it', async () => {
    const store = new CampaignStore((await open()).kysely as Kysely<CampaignTables>)
    const id = CampaignId.parse('xuancheng')
    await store.add({ id, name: '战役', fullName: '示例战役', seed: null, demo: false }, 1000)
    const said = ['2021-10-08', '2021-10-10', '2021-10-09', '2021-10-10'].map(day => CalendarDate.parse(day))
    const kept: (string | null)[] = []
    for (const day of said) {
      await store.keepRolled(id, day)
      kept.push(await store.lastRolled(id))
    }
    expect(kept).toEqual(['2021-10-08', '2021-10-10', '2021-10-10', '2021-10-10'])
  })
})
