import type { Kysely } from 'kysely'
import { Bulletin } from '../../../shared/bulletin/bulletin.ts'
import type { BulletinId, CampaignId } from '../../../shared/ids.ts'
import type { BulletinStore, Issue } from '../../bulletin/ports.ts'
import type { SqlDatabase } from './sql-database.ts'

interface BulletinTables {
  readonly bulletin: {
    readonly campaign: string
    readonly id: string
    readonly kind: string
    readonly fromDay: string
    readonly toDay: string
    readonly version: number
    readonly state: string
    readonly number: number | null
    readonly issueKey: string | null
    readonly body: string
  }
  readonly bulletinVersion: {
    readonly campaign: string
    readonly id: string
    readonly version: number
    readonly body: string
  }
}
type Db = Kysely<BulletinTables>

/** Bulletins on either database. What is written of a campaign comes one after another, so numbers have no gaps whichever node gives them. */
export function sqlBulletins(database: SqlDatabase): BulletinStore {
  const db = database.kysely as Db
  const inTurn = <T>(campaign: CampaignId, work: (transaction: Db) => Promise<T>): Promise<T> =>
    database.transaction(`bulletin/${campaign}`, transaction => work(transaction as Db))
  return {
    async list(campaign) {
      const rows = await db
        .selectFrom('bulletin')
        .select('body')
        .where('campaign', '=', campaign)
        .orderBy('toDay', 'desc')
        .orderBy('fromDay', 'desc')
        .orderBy('kind')
        .execute()
      return rows.map(readBody)
    },
    async find(campaign, id) {
      const row = await one(db, campaign, id).executeTakeFirst()
      return row ? readBody(row) : null
    },
    add: draft => inTurn(draft.campaign, transaction => add(transaction, draft)),
    edit: next => inTurn(next.campaign, transaction => edit(transaction, next)),
    async versions(campaign, id) {
      const rows = await db
        .selectFrom('bulletinVersion')
        .select('body')
        .where('campaign', '=', campaign)
        .where('id', '=', id)
        .orderBy('version')
        .execute()
      return rows.map(readBody)
    },
    issue: (campaign, id, issue) => inTurn(campaign, transaction => number(transaction, campaign, id, issue)),
    remove: (campaign, id, knownVersion) =>
      inTurn(campaign, async transaction => {
        const { numDeletedRows } = await transaction
          .deleteFrom('bulletin')
          .where('campaign', '=', campaign)
          .where('id', '=', id)
          .where('version', '=', knownVersion)
          .where('state', '=', 'draft')
          .executeTakeFirstOrThrow()
        return numDeletedRows === 1n
      }),
  }
}

const one = (db: Db, campaign: CampaignId, id: BulletinId) =>
  db.selectFrom('bulletin').select(['body', 'issueKey']).where('campaign', '=', campaign).where('id', '=', id)

async function add(db: Db, draft: Bulletin): Promise<Bulletin> {
  const { campaign, id, kind, from, to, version, state } = draft
  const there = await db
    .selectFrom('bulletin')
    .select('body')
    .where('campaign', '=', campaign)
    .where('kind', '=', kind)
    .where('fromDay', '=', from)
    .where('toDay', '=', to)
    .executeTakeFirst()
  if (there) return readBody(there)
  const said = { campaign, id, kind, fromDay: from, toDay: to, version, state }
  await db
    .insertInto('bulletin')
    .values({ ...said, number: null, issueKey: null, body: JSON.stringify(draft) })
    .execute()
  await keepVersion(db, draft)
  return draft
}

async function edit(db: Db, next: Bulletin): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('bulletin')
    .set({ version: next.version, body: JSON.stringify(next) })
    .where('campaign', '=', next.campaign)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return false
  await keepVersion(db, next)
  return true
}

async function keepVersion(db: Db, bulletin: Bulletin): Promise<void> {
  const { campaign, id, version } = bulletin
  await db
    .insertInto('bulletinVersion')
    .values({ campaign, id, version, body: JSON.stringify(bulletin) })
    .execute()
}

async function number(
  db: Db,
  campaign: CampaignId,
  id: BulletinId,
  { knownVersion, key, issued }: Issue,
): Promise<Bulletin | null> {
  const row = await one(db, campaign, id).executeTakeFirst()
  if (!row) return null
  const draft = readBody(row)
  if (draft.state === 'issued') return row.issueKey === key ? draft : null
  if (draft.version !== knownVersion) return null
  const { last } = await db
    .selectFrom('bulletin')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('campaign', '=', campaign)
    .where('kind', '=', draft.kind)
    .executeTakeFirstOrThrow()
  const done: Bulletin = { ...draft, state: 'issued', number: (last ?? 0) + 1, issued }
  await db
    .updateTable('bulletin')
    .set({ state: done.state, number: done.number, issueKey: key, body: JSON.stringify(done) })
    .where('campaign', '=', campaign)
    .where('id', '=', id)
    .execute()
  return done
}

const readBody = ({ body }: { readonly body: string }): Bulletin => Bulletin.parse(JSON.parse(body))
