import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { CampaignId } from '../../../shared/ids.ts'
import type { AuditPlace, AuditQuery } from '../../audit/ports.ts'
import type { JoinedRow } from './joined-changes.ts'
import type { RoomTables } from './room-tables.ts'

/** The part of the journal a question can be about, and the cards whose title or code holds its text. */
export interface Span {
  readonly above: number
  readonly below: AuditPlace
  readonly cards: readonly string[]
}

export async function spanOf(
  db: Kysely<RoomTables>,
  campaign: CampaignId,
  { since, until, text }: AuditQuery,
  before: AuditPlace | null,
): Promise<Span> {
  const rows = db.selectFrom('journal').select('seq').where('campaign', '=', campaign).limit(1)
  const first = rows
    .where('at', '>=', since ?? 0)
    .orderBy('at')
    .orderBy('seq')
  const last = rows
    .where('at', '<', until ?? 0)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
  const room = await db.selectFrom('room').select('seq').where('campaign', '=', campaign).executeTakeFirst()
  const head = room?.seq ?? 0
  const from = since === undefined ? 1 : ((await first.executeTakeFirst())?.seq ?? head + 1)
  const to = until === undefined ? head : ((await last.executeTakeFirst())?.seq ?? 0)
  const below = before && before.seq <= to ? before : { seq: to + 1, ord: 0 }
  return { above: from - 1, below, cards: text ? await cardsNamed(db, campaign, text) : [] }
}

async function cardsNamed(db: Kysely<RoomTables>, campaign: CampaignId, text: string): Promise<string[]> {
  const rows = await db
    .selectFrom('change')
    .select('id')
    .distinct()
    .where('campaign', '=', campaign)
    .where(titles)
    .where(holds('after', text))
    .execute()
  return rows.map(row => row.id)
}

/** Written out, so that the index of titles is seen to serve it. */
export const titles = sql<SqlBool>`thing = 'card' and field in ('title', 'code')`

/** What a row must be. */
export function fits(
  eb: JoinedRow,
  { person, unit, thing, id, field, act, cause, text }: AuditQuery,
  cards: readonly string[],
) {
  const family = `${field}:`
  return eb.and([
    ...(person ? [eb('j.userId', '=', person)] : []),
    ...(unit ? [eb('j.unitId', '=', unit)] : []),
    ...(thing ? [eb('c.thing', '=', thing)] : []),
    ...(id ? [eb('c.id', '=', id)] : []),
    ...(field
      ? [eb.or([eb('c.field', '=', field), eb(startOf('c.field', family.length), '=', family)])]
      : []),
    ...(act ? [eb('j.act', '=', act)] : []),
    ...(cause ? [eb('j.cause', '=', cause)] : []),
    ...(text
      ? [
          eb.or([
            ...['c.before', 'c.after', 'j.name'].map(column => holds(column, text)),
            ...(cards.length > 0 ? [eb.and([eb('c.thing', '=', 'card'), eb('c.id', 'in', cards)])] : []),
          ]),
        ]
      : []),
  ])
}

const startOf = (column: string, length: number): RawBuilder<string> =>
  sql`substr(${sql.ref(column)}, 1, ${sql.lit(length)})`

/**
 * Whether a column holds a text, be its Latin letters large or small. SQLite's `like` and `lower` know only those; PostgreSQL's `like` tells them apart and its
 * `lower`, in the "C" collation all columns have, knows only those too.
 */
function holds(column: string, text: string): RawBuilder<SqlBool> {
  const small = text.replace(/[A-Z]/g, letter => letter.toLowerCase())
  return sql`lower(${sql.ref(column)}) like ${`%${small.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`
}
