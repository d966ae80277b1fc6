import type { Instant } from '../../../shared/calendar/date.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { type ChainVerdict, chainStart, verifyChain } from '../../room/audit.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import type { Cause, ChangeLog, RefusalLog } from '../../room/ports.ts'
import { actorOf, chainLink, changeRow, type Row, rolesOf } from '../sql/journal-rows.ts'
import type { Database } from './open-database.ts'
import { type Prepare, statementsOf } from './statements.ts'

export function sqliteChangeLog(database: Database): ChangeLog {
  return {
    changes: ({ campaign, card, before = Number.MAX_SAFE_INTEGER, limit }) =>
      database.exclusive(handle => {
        const ofCard = card ? [card] : []
        const select = statementsOf(handle)(
          `${joined} ${card ? "and c.thing = 'card' and c.id = ?" : ''} order by c.seq desc, c.ord desc limit ?`,
        )
        const found = select.all(campaign, 0, before, ...ofCard, limit)
        const last = Number(found.at(-1)?.seq)
        if (found.length < limit) return { rows: found.map(changeRecord), next: null }
        // a page ends between seqs, so that `before` can go on from it; a seq wider than a page comes whole
        const whole = found.filter(row => row.seq !== last)
        const rows = whole.length > 0 ? whole : select.all(campaign, last - 1, last + 1, ...ofCard, -1)
        return { rows: rows.map(changeRecord), next: Number(rows.at(-1)?.seq) }
      }),
  }
}

const joined = `select c.*, j.at, j.userId, j.name, j.unitId, j.roles, j.cause, j.act
  from change c join journal j using (campaign, seq) where c.campaign = ? and c.seq > ? and c.seq < ?`

const changeRecord = (row: Row) => ({
  ...changeRow(row),
  seq: Number(row.seq),
  at: Number(row.at) as Instant,
  actor: actorOf(row),
  roles: rolesOf(row),
  cause: String(row.cause) as Cause,
  act: String(row.act),
})

export function sqliteRefusalLog(database: Database): RefusalLog {
  return {
    record: frame =>
      database.exclusive(handle => {
        statementsOf(handle)(
          `insert into refusedFrame (campaign, at, userId, clientId, kind, detail, bytes, sha256)
           values (?, ?, ?, ?, ?, ?, ?, ?)`,
        ).run(
          frame.campaign,
          frame.at,
          frame.userId,
          frame.clientId,
          frame.refusal.refused,
          JSON.stringify(frame.refusal.detail),
          frame.bytes,
          frame.sha256,
        )
      }),
  }
}

/** Reads a campaign's whole chain and says whether it still holds. */
export function verifyCampaign(database: Database, campaign: CampaignId): Promise<ChainVerdict> {
  return database.exclusive(handle => {
    const prepare = statementsOf(handle)
    const rows = prepare('select * from journal where campaign = ? order by seq').iterate(campaign)
    const links = linksOf(prepare, campaign, rows)
    const verdict = verifyChain({ seq: 0, hash: chainStart(campaign) }, links)
    const head = prepare('select seq, hash from room where campaign = ?').get(campaign)
    if (verdict.whole && head && Number(head.seq) !== verdict.seq)
      return { whole: false, seq: verdict.seq + 1, why: 'missing-row' }
    return verdict
  })
}

function* linksOf(prepare: Prepare, campaign: CampaignId, rows: Iterable<Row>) {
  const changes = prepare('select * from change where campaign = ? and seq = ? order by ord')
  for (const row of rows) {
    const own = changes.all(campaign, Number(row.seq))
    const asWritten = isAsWritten(row, own)
    const link = chainLink(
      campaign,
      asWritten ? row : { ...row, roles: '[]' },
      asWritten ? own.map(changeRow) : [],
    )
    yield asWritten ? link : { ...link, hash: new Uint8Array() }
  }
}

/** The chain is of what the texts say; here they must also say it in the very characters they were written in, and stand in their order. */
const isAsWritten = (row: Row, changes: readonly Row[]): boolean =>
  isText(row.roles, JSON.stringify) &&
  changes.every(
    ({ ord, before, after }, at) =>
      Number(ord) === at && [before, after].every(text => text === null || isText(text, canonicalJson)),
  )

function isText(text: unknown, write: (value: unknown) => string): boolean {
  try {
    return write(JSON.parse(String(text))) === text
  } catch {
    return false // no JSON at all
  }
}
