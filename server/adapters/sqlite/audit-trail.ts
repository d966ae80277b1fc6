import { setImmediate } from 'node:timers/promises'
import type { Instant } from '../../../shared/calendar/date.ts'
import type { CampaignId, UnitId } from '../../../shared/ids.ts'
import type { AuditPlace, AuditQuery, AuditRow, AuditTrail } from '../../audit/ports.ts'
import { sealedLink } from '../../room/audit.ts'
import type { Cause } from '../../room/ports.ts'
import { actorOf, bytesOf, chainLink, changeRow, type Row, rolesOf } from '../sql/journal-rows.ts'
import { type Span, spanOf, whereOf } from './audit-where.ts'
import type { Database } from './open-database.ts'
import { type Prepare, statementsOf } from './statements.ts'

/** Rows of the journal looked through in one turn of the database. */
const slice = 2000

/** AUD-2 on SQLite: keyset paging, newest first, in slices, so that a search that finds little stops nobody's commit. */
export function sqliteAuditTrail(database: Database): AuditTrail {
  const alone = <T>(work: (prepare: Prepare) => T): Promise<T> =>
    database.exclusive(handle => work(statementsOf(handle)))
  return {
    async page(campaign, query, before, limit) {
      const { above, cards, ...span } = await alone(prepare => spanOf(prepare, campaign, query, before))
      const found: AuditRow[] = []
      for (let { below } = span; isAbove(below, above) && found.length < limit; ) {
        const floor = Math.max(above, below.seq - slice)
        const part = { campaign, query, above: floor, below, cards }
        const rows = await alone(prepare => pageOf(prepare, part, limit - found.length))
        found.push(...rows)
        below = { seq: floor + 1, ord: 0 }
        // promises alone never let sockets and timers have their turn
        if (found.length < limit) await setImmediate()
      }
      const last = found.at(-1)
      return { rows: found, next: found.length < limit || !last ? null : { seq: last.seq, ord: last.ord } }
    },
    links: (campaign, after, limit) => alone(prepare => linksOf(prepare, campaign, after, limit)),
    head: campaign =>
      alone(prepare => {
        const row = prepare('select seq, hash from room where campaign = ?').get(campaign)
        return row ? { seq: Number(row.seq), hash: bytesOf(row.hash) } : null
      }),
    writers: campaign =>
      alone(prepare =>
        prepare(`select w.userId, w.acts, j.name, j.unitId
          from (select userId, count(*) acts, max(seq) seq from journal where campaign = ?1 group by userId) w
          join journal j on j.campaign = ?1 and j.seq = w.seq order by j.name`)
          .all(campaign)
          .map(row => ({
            userId: String(row.userId),
            name: String(row.name),
            unitId: row.unitId === null ? null : (String(row.unitId) as UnitId),
            acts: Number(row.acts),
          })),
      ),
    acts: campaign =>
      alone(prepare =>
        prepare('select act, cause, count(*) times from journal where campaign = ? group by act, cause')
          .all(campaign)
          .map(row => ({ act: String(row.act), cause: String(row.cause), times: Number(row.times) })),
      ),
  }
}

/** Whether anything can stand between a place and a floor. */
const isAbove = ({ seq, ord }: AuditPlace, floor: number) => seq > floor + 1 || (seq === floor + 1 && ord > 0)

interface Part extends Span {
  readonly campaign: CampaignId
  readonly query: AuditQuery
}

function pageOf(prepare: Prepare, part: Part, limit: number): AuditRow[] {
  const { sql, values } = whereOf(part.query, part.cards)
  const rows = prepare(`select c.*, j.at, j.userId, j.name, j.unitId, j.roles, j.cause, j.act, j.hash
      from change c join journal j using (campaign, seq)
      where c.campaign = ? and c.seq > ? and (c.seq, c.ord) < (?, ?) ${sql}
      order by c.seq desc, c.ord desc limit ?`).all(
    part.campaign,
    part.above,
    part.below.seq,
    part.below.ord,
    ...values,
    limit,
  )
  return named(prepare, part.campaign, rows.map(auditRow))
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
function named(prepare: Prepare, campaign: CampaignId, rows: readonly AuditRow[]): AuditRow[] {
  const cards = [...new Set(rows.filter(row => row.thing === 'card').map(row => row.id))]
  if (cards.length === 0) return [...rows]
  const said = new Map(
    prepare(`select id, field, after, max(seq) from change
      where campaign = ? and thing = 'card' and field in ('title', 'code')
        and id in (select value from json_each(?)) group by id, field`)
      .all(campaign, JSON.stringify(cards))
      .map(row => [`${row.id} ${row.field}`, textOf(row.after)]),
  )
  return rows.map(row =>
    row.thing === 'card'
      ? { ...row, title: said.get(`${row.id} title`) ?? null, code: said.get(`${row.id} code`) ?? null }
      : row,
  )
}

function textOf(json: unknown): string | null {
  const value: unknown = json === null ? null : JSON.parse(String(json))
  return typeof value === 'string' && value !== '' ? value : null
}

function linksOf(prepare: Prepare, campaign: CampaignId, after: number, limit: number) {
  const rows = prepare('select * from journal where campaign = ? and seq > ? order by seq limit ?').all(
    campaign,
    after,
    limit,
  )
  const last = Number(rows.at(-1)?.seq ?? after)
  const changes = Map.groupBy(
    prepare('select * from change where campaign = ? and seq > ? and seq <= ? order by seq, ord').all(
      campaign,
      after,
      last,
    ),
    row => Number(row.seq),
  )
  return rows.map(row => {
    const link = chainLink(campaign, row, (changes.get(Number(row.seq)) ?? []).map(changeRow))
    return { ...sealedLink(link), hash: link.hash }
  })
}
