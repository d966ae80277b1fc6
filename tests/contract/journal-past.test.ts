import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sqlJournalPast } from '../../server/adapters/sql/journal-past.ts'
import { sqlPeoplesChanges } from '../../server/adapters/sql/peoples-changes.ts'
import { verifyCampaign } from '../../server/adapters/sql/verify-campaign.ts'
import type { ChangeRow } from '../../server/room/ports.ts'
import { CardId } from '../../shared/ids.ts'
import { onEveryDatabase } from '../support/databases.ts'
import { at, campaign, entry } from './a-journal.ts'
import { journalPlace } from './journals.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const card = (id: string, field: string): ChangeRow => ({ thing: 'card', id, field, before: 1, after: 2 })

onEveryDatabase('the journal looked back at', (_open, kind) => {
  /** Rows 1 to 5, two of them of one moment. */
  async function written() {
    const { journal, database } = await (await journalPlace(kind))()
    const { epoch } = await journal.create(campaign, entry(1, { cause: 'genesis' }), at(1000))
    const ask = { knownSeq: 1, keys: [] }
    await journal.commit(campaign, ask, c => c.append([entry(2), entry(3)], at(2000)))
    await journal.commit(campaign, ask, c => c.append([entry(4)], at(3000)))
    const lagged = { cause: 'clock', changes: [card('k1', 'lagged')] } as const
    await journal.commit(campaign, ask, c => c.append([entry(5, lagged)], at(4000)))
    return { journal, database, epoch, past: sqlJournalPast(database) }
  }

  test('[SNAP-1] finds the last row before an instant, and rows by their number', async () => {
    const { past, epoch } = await written()
    expect(await past.first(campaign)).toEqual({ epoch, seq: 1, at: 1000 })
    expect(await past.lastBefore(campaign, at(1000))).toBeNull()
    expect(await past.lastBefore(campaign, at(2000))).toMatchObject({ seq: 1 })
    expect(await past.lastBefore(campaign, at(2001))).toMatchObject({ seq: 3 })
    expect(await past.lastBefore(campaign, at(9000))).toMatchObject({ seq: 5 })
    expect(await past.moment(campaign, 4)).toEqual({ epoch, seq: 4, at: 3000 })
    expect(await past.moment(campaign, 6)).toBeNull()
    const range = { epoch, after: 1, upTo: 4, limit: 2 }
    expect((await past.updates(campaign, range)).map(row => [row.seq, ...row.update])).toEqual([
      [2, 2],
      [3, 3],
    ])
    expect(await past.updates(campaign, { ...range, epoch: 'another' })).toEqual([])
  })

  test('[SNAP-1] begins a replay at the newest whole start, kept or a checkpoint, and passes over a damaged one', async () => {
    const { past, epoch, journal, database } = await written()
    expect(await past.start(campaign, epoch, 5)).toBeNull()
    await journal.checkpoint(campaign, { epoch, seq: 2 }, bytes(2))
    await past.keepStart(campaign, epoch, { seq: 3, state: bytes(3), zipped: false })
    await past.keepStart(campaign, epoch, { seq: 3, state: bytes(9), zipped: false })
    await journal.checkpoint(campaign, { epoch, seq: 4 }, bytes(4))
    const kept = await past.start(campaign, epoch, 3)
    expect(kept).toMatchObject({ seq: 3, zipped: true })
    expect([...gunzipSync(kept?.state ?? bytes())]).toEqual([3])
    expect(await past.start(campaign, epoch, 5)).toMatchObject({ seq: 4, zipped: false })
    await sql`update checkpoint set state = ${bytes(7)} where seq = 4`.execute(database.kysely)
    expect(await past.start(campaign, epoch, 5)).toMatchObject({ seq: 3 })
    expect(await past.start(campaign, 'another', 5)).toBeNull()
    expect(await past.newestKeptStart(campaign, epoch, 2)).toBe(0)
    expect(await past.newestKeptStart(campaign, epoch, 5)).toBe(3)
  })

  test('[SLIP-4] tells who last touched a card, and how often since; the day job is nobody', async () => {
    const { database, journal } = await written()
    const both = [card('k1', 'owner'), card('k2', 'owner'), card('k2', 'progress'), card('k2', 'owner')]
    const ask = { knownSeq: 5, keys: [] }
    await journal.commit(campaign, ask, c => c.append([entry(6, { changes: both })], at(5000)))
    const lastly = { cause: 'clock', changes: [card('k2', 'lagged')] } as const
    await journal.commit(campaign, ask, c => c.append([entry(7, lastly)], at(6000)))
    const changes = sqlPeoplesChanges(database)
    const ids = ['k1', 'k2', 'k3'].map(id => CardId.parse(id))
    const k1 = { changed: { at: 5000, name: '示例', fields: ['owner'] } }
    const k2 = { changed: { at: 5000, name: '示例', fields: ['owner', 'progress'] } }
    const of = async (since: number) => [...(await changes.of(campaign, ids, at(since)))]
    expect(await of(3000)).toEqual([
      ['k1', { ...k1, recent: 2 }],
      ['k2', { ...k2, recent: 1 }],
    ])
    expect((await of(9000)).map(([id, { recent }]) => [id, recent])).toEqual([
      ['k1', 0],
      ['k2', 0],
    ])
  })

  test('[AUD-1] is whole, however many pages it has, and broken when the room stands elsewhere than it ends', async () => {
    const { database, journal } = await written()
    const many = Array.from({ length: 1100 }, (_, n) => entry(n % 256))
    await journal.commit(campaign, { knownSeq: 5, keys: [] }, c => c.append(many, at(5000)))
    expect(await verifyCampaign(database, campaign)).toMatchObject({ whole: true, seq: 1105 })
    await sql`update room set seq = 1106`.execute(database.kysely)
    expect(await verifyCampaign(database, campaign)).toEqual({ whole: false, seq: 1106, why: 'missing-row' })
  })
})
