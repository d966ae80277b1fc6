import type { Kysely } from 'kysely'
import type { Instant } from '../../../shared/calendar/date.ts'
import type { CampaignId, CardId } from '../../../shared/ids.ts'
import { breathing } from '../../snapshot/breath.ts'
import type { PeoplesChanges } from '../../snapshot/lagging.ts'
import { joinedChanges, roomTables } from './joined-changes.ts'
import type { RoomTables } from './room-tables.ts'
import type { SqlDatabase } from './sql-database.ts'

/** Cards of one turn of the database. */
const atOnce = 10

export function sqlPeoplesChanges(database: SqlDatabase): PeoplesChanges {
  const db = roomTables(database)
  return {
    async of(campaign, cards, since) {
      const found: [CardId, NonNullable<ReturnType<typeof touchedOf>>][] = []
      const breathe = breathing()
      for (let at = 0; at < cards.length; at += atOnce) {
        const some = cards.slice(at, at + atOnce)
        const counts = await countsOf(db, campaign, some, since)
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

interface Counts {
  readonly id: string
  readonly last: number
  readonly recent: number
}

/**
 * `lagged` is the day job's alone. Left out before the journal is asked: its rows for a day are as long as there are red cards, and to find
 * one SQLite reads what lies beside it whole. The places of a card's changes (p) come first and from their index alone: asked for the rows at once, SQLite,
 * which keeps no counts, would rather read every change. It takes cross joins in the order they are written in; PostgreSQL finds the order itself.
 */
function countsOf(
  db: Kysely<RoomTables>,
  campaign: CampaignId,
  cards: readonly CardId[],
  since: Instant,
): Promise<Counts[]> {
  return db
    .selectFrom('change as p')
    .crossJoin('change as c')
    .crossJoin('journal as j')
    .select(eb => [
      'p.id',
      eb.fn.max('p.seq').as('last'),
      eb.fn
        .count<number>(eb.case().when('j.at', '>=', since).then(eb.ref('p.seq')).end())
        .distinct()
        .as('recent'),
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
    .execute()
}

/** Every change of some rows of the journal to some cards; more than is asked for where two cards changed in one. */
function lastRows(db: Kysely<RoomTables>, campaign: CampaignId, counts: readonly Counts[]) {
  if (counts.length === 0) return []
  return joinedChanges(db, campaign)
    .select(['c.id', 'c.seq', 'c.field', 'j.at', 'j.name'])
    .where('c.thing', '=', 'card')
    .where(
      'c.id',
      'in',
      counts.map(row => row.id),
    )
    .where(
      'c.seq',
      'in',
      counts.map(row => row.last),
    )
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
