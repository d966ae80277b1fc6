import { setImmediate } from 'node:timers/promises'
import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Instant } from '../../../shared/calendar/date.ts'
import type { CampaignId, UnitId } from '../../../shared/ids.ts'
import type { AuditPlace, AuditQuery, AuditRow, AuditTrail } from '../../audit/ports.ts'
import { sealedLink } from '../../room/audit.ts'
import type { Cause } from '../../room/ports.ts'
import { fits, type Span, spanOf, titles } from './audit-where.ts'
import { changeColumns, joinedChanges, roomTables } from './joined-changes.ts'
import { linksAfter } from './journal-links.ts'
import { actorOf, bytesOf, chainLink, changeRow, type Row, rolesOf } from './journal-rows.ts'
import type { RoomTables } from './room-tables.ts'
import type { SqlDatabase } from './sql-database.ts'

/** Rows of the journal looked through in one turn of the database. */
const slice = 2000

/** AUD-2: keyset paging, newest first, in slices, so that a search that finds little stops nobody's commit. */
export function sqlAuditTrail(database: SqlDatabase): AuditTrail {
  const db = roomTables(database)
  return {
    async page(campaign, query, before, limit) {
      const { above, cards, ...span } = await spanOf(db, campaign, query, before)
      const found: AuditRow[] = []
      for (let { below } = span; isAbove(below, above) && found.length < limit; ) {
        const floor = Math.max(above, below.seq - slice)
        const part = { campaign, query, above: floor, below, cards }
        found.push(...(await pageOf(db, part, limit - found.length)))
        below = { seq: floor + 1, ord: 0 }
        // promises alone never let sockets and timers have their turn
        if (found.length < limit) await setImmediate()
      }
      const last = found.at(-1)
      return { rows: found, next: found.length < limit || !last ? null : { seq: last.seq, ord: last.ord } }
    },
    async links(campaign, after, limit) {
      const links = await linksAfter(db, campaign, after, limit)
      return links.map(({ row, changes }) => {
        const link = chainLink(campaign, row, changes.map(changeRow))
        return { ...sealedLink(link), hash: link.hash }
      })
    },
    async head(campaign) {
      const row = await db
        .selectFrom('room')
        .select(['seq', 'hash'])
        .where('campaign', '=', campaign)
        .executeTakeFirst()
      return row ? { seq: row.seq, hash: bytesOf(row.hash) } : null
    },
    writers: campaign => writersOf(db, campaign),
    acts: campaign =>
      db
        .selectFrom('journal')
        .select(eb => ['act', 'cause', eb.fn.countAll<number>().as('times')])
        .where('campaign', '=', campaign)
        .groupBy(['act', 'cause'])
        .orderBy('act')
        .orderBy('cause')
        .execute(),
  }
}

/** Whether anything can stand between a place and a floor. */
const isAbove = ({ seq, ord }: AuditPlace, floor: number) => seq > floor + 1 || (seq === floor + 1 && ord > 0)

interface Part extends Span {
  readonly campaign: CampaignId
  readonly query: AuditQuery
}

async function pageOf(
  db: Kysely<RoomTables>,
  { campaign, query, above, below, cards }: Part,
  limit: number,
): Promise<AuditRow[]> {
  const rows = await joinedChanges(db, campaign)
    .select([...changeColumns, 'j.hash'])
    .where('c.seq', '>', above)
    // said of both, or PostgreSQL reads the whole journal to join it
    .where('j.seq', '>', above)
    .where('j.seq', '<=', below.seq)
    .where(sql<SqlBool>`(c.seq, c.ord) < (${below.seq}, ${below.ord})`)
    .where(eb => fits(eb, query, cards))
    .orderBy('c.seq', 'desc')
    .orderBy('c.ord', 'desc')
    .limit(limit)
    .execute()
  return named(db, campaign, rows.map(auditRow))
}

const auditRow = (row: Row): AuditRow => ({
  ...changeRow(row),
  seq: Number(row.seq),
  ord: Number(row.ord),
  at: Number(row.at) as Instant,
  actor: actorOf(row),
  roles: rolesOf(row),
  cause: String(row.cause) as Cause,
  act: String(row.act),
  hash: Buffer.from(bytesOf(row.hash)).toString('hex'),
  title: null,
  code: null,
})

/** Cards get the title and code their last change gave them: what the journal says, and nothing of the board. */
async function named(
  db: Kysely<RoomTables>,
  campaign: CampaignId,
  rows: readonly AuditRow[],
): Promise<AuditRow[]> {
  const cards = [...new Set(rows.filter(row => row.thing === 'card').map(row => row.id))]
  if (cards.length === 0) return [...rows]
  const found = await lastTitles(db, campaign, cards)
  const said = new Map(found.map(row => [`${row.id} ${row.field}`, textOf(row.after)]))
  return rows.map(row =>
    row.thing === 'card'
      ? { ...row, title: said.get(`${row.id} title`) ?? null, code: said.get(`${row.id} code`) ?? null }
      : row,
  )
}

/** Where titles and codes were last given comes first, from its index; crossed, for SQLite would rather begin with every change there is. */
const lastTitles = (db: Kysely<RoomTables>, campaign: CampaignId, cards: readonly string[]) =>
  db
    .selectFrom(
      db
        .selectFrom('change')
        .select(eb => ['id', 'field', eb.fn.max('seq').as('seq')])
        .where('campaign', '=', campaign)
        .where(titles)
        .where('id', 'in', cards)
        .groupBy(['id', 'field'])
        .as('last'),
    )
    .crossJoin('change as c')
    .select(['c.id', 'c.field', 'c.after'])
    .where('c.campaign', '=', campaign)
    .whereRef('c.seq', '=', 'last.seq')
    .where('c.thing', '=', 'card')
    .whereRef('c.id', '=', 'last.id')
    .whereRef('c.field', '=', 'last.field')
    .orderBy('c.ord')
    .execute()

function textOf(json: string | null): string | null {
  const value: unknown = json === null ? null : JSON.parse(json)
  return typeof value === 'string' && value !== '' ? value : null
}

/** Each under the name of the last row they wrote. */
async function writersOf(db: Kysely<RoomTables>, campaign: CampaignId) {
  const rows = await db
    .selectFrom(
      db
        .selectFrom('journal')
        .select(eb => ['userId', eb.fn.countAll<number>().as('acts'), eb.fn.max('seq').as('seq')])
        .where('campaign', '=', campaign)
        .groupBy('userId')
        .as('w'),
    )
    .innerJoin('journal as j', join => join.on('j.campaign', '=', campaign).onRef('j.seq', '=', 'w.seq'))
    .select(['w.userId', 'w.acts', 'j.name', 'j.unitId'])
    .orderBy('j.name')
    .orderBy('w.userId')
    .execute()
  return rows.map(row => ({ ...row, unitId: row.unitId as UnitId | null }))
}
