import type { Kysely } from 'kysely'
import type { Instant } from '../../../shared/calendar/date.ts'
import type { CampaignId, CardId } from '../../../shared/ids.ts'
import { breathing } from '../../snapshot/breath.ts'
import type { PeoplesChanges } from '../../snapshot/lagging.ts'
import { joinedChanges, roomTables } from './joined-changes.ts'
import type { RoomTables } from './room-tables.ts'
import type { SqlDatabase } from './sql-database.ts'

/** Cards of one question: on SQLite everybody waits for the answer, on PostgreSQL nobody does. */
const atOnce = { sqlite: 10, postgres: 500 }

export function sqlPeoplesChanges(database: SqlDatabase): PeoplesChanges {
  const db = roomTables(database)
  return {
    async of(campaign, cards, since) {
      const found: [CardId, NonNullable<ReturnType<typeof touchedOf>>][] = []
      const breathe = breathing()
      const first = await firstSince(db, campaign, since)
      const step = atOnce[database.kind]
      for (let at = 0; at < cards.length; at += step) {
        const some = cards.slice(at, at + step)
        const counts = await countsOf(db, campaign, some, first)
        const rows = await lastRows(db, campaign, counts)
        for (const card of some) {
          const touched = touchedOf(card, counts, rows)
          if (touched) found.push([card, touched])
        }
        await breathe()
      }
      return new Map(found)
    },
  }
}

/** The first row from a moment on; above every row where there is none. */
async function firstSince(db: Kysely<RoomTables>, campaign: CampaignId, since: Instant): Promise<number> {
  const row = await db
    .selectFrom('journal')
    .select('seq')
    .where('campaign', '=', campaign)
    .where('at', '>=', since)
    .orderBy('at')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? Number.MAX_SAFE_INTEGER
}

interface Counts {
  readonly id: string
  readonly last: number
  readonly recent: number
}

/** Of cards that people changed. Only where nobody did since `first` is the rest of the journal asked. */
async function countsOf(
  db: Kysely<RoomTables>,
  campaign: CampaignId,
  cards: readonly CardId[],
  first: number,
): Promise<Counts[]> {
  const recent = await peoples(db, campaign, cards).where('p.seq', '>=', first).execute()
  const known = new Set(recent.map(row => row.id))
  const others = cards.filter(card => !known.has(card))
  if (others.length === 0) return recent
  const older = await peoples(db, campaign, others).where('p.seq', '<', first).execute()
  return [...recent, ...older.map(row => ({ ...row, recent: 0 }))]
}

/**
 * `lagged` is the day job's alone. Left out before the journal is asked: its rows for a day are as long as there are red cards, and to find
 * one SQLite reads what lies beside it whole. The places of a card's changes (p) come first and from their index alone: asked for the rows at once,
 * SQLite, which keeps no counts, would rather read every change. It takes cross joins in the order they are written in; PostgreSQL finds the order
 * itself.
 */
const peoples = (db: Kysely<RoomTables>, campaign: CampaignId, cards: readonly CardId[]) =>
  db
    .selectFrom('change as p')
    .crossJoin('change as c')
    .crossJoin('journal as j')
    .select(eb => [
      'p.id',
      eb.fn.max('p.seq').as('last'),
      eb.fn.count<number>('p.seq').distinct().as('recent'),
    ])
    .where('p.campaign', '=', campaign)
    .where('p.thing', '=', 'card')
    .where('p.id', 'in', cards)
    .whereRef('c.campaign', '=', 'p.campaign')
    .whereRef('c.seq', '=', 'p.seq')
    .whereRef('c.ord', '=', 'p.ord')
    .where('c.field', '<>', 'lagged')
    .whereRef('j.campaign', '=', 'p.campaign')
    .whereRef('j.seq', '=', 'p.seq')
    .where('j.cause', 'not in', ['clock', 'genesis'])
    .groupBy('p.id')

/** Every change these rows of the journal made to these cards; more than is asked for where one row changed two of them. */
async function lastRows(db: Kysely<RoomTables>, campaign: CampaignId, counts: readonly Counts[]) {
  if (counts.length === 0) return []
  const cards = counts.map(row => row.id)
  const seqs = counts.map(row => row.last)
  return joinedChanges(db, campaign)
    .select(['c.id', 'c.seq', 'c.field', 'j.at', 'j.name'])
    .where('c.thing', '=', 'card')
    .where('c.id', 'in', cards)
    .where('c.seq', 'in', seqs)
    .orderBy('c.seq')
    .orderBy('c.ord')
    .execute()
}

function touchedOf(card: CardId, counts: readonly Counts[], rows: Awaited<ReturnType<typeof lastRows>>) {
  const count = counts.find(one => one.id === card)
  const own = rows.filter(row => row.id === card && row.seq === count?.last)
  const first = own[0]
  if (!count || !first) return null
  const fields = [...new Set(own.map(row => row.field))]
  return { changed: { at: first.at as Instant, name: first.name, fields }, recent: count.recent }
}
