import { Bulletin } from '../../../shared/bulletin/bulletin.ts'
import type { BulletinId, CampaignId } from '../../../shared/ids.ts'
import type { BulletinStore, Issue } from '../../bulletin/ports.ts'
import type { Row } from '../sql/journal-rows.ts'
import type { Database } from './open-database.ts'
import { type Prepare, statementsOf } from './statements.ts'
import { transaction } from './transaction.ts'

/** Bulletins on SQLite. */
export function sqliteBulletins({ exclusive }: Database): BulletinStore {
  const alone = <T>(work: (prepare: Prepare) => T): Promise<T> =>
    exclusive(handle => work(statementsOf(handle)))
  const together = <T>(work: (prepare: Prepare) => T): Promise<T> =>
    exclusive(handle => transaction(handle, () => work(statementsOf(handle))))
  return {
    list: campaign =>
      alone(prepare =>
        prepare('select body from bulletin where campaign = ? order by toDay desc, fromDay desc, kind')
          .all(campaign)
          .map(readBody),
      ),
    find: (campaign, id) => alone(prepare => find(prepare, campaign, id)),
    add: draft => together(prepare => add(prepare, draft)),
    edit: next => together(prepare => edit(prepare, next)),
    versions: (campaign, id) =>
      alone(prepare =>
        prepare('select body from bulletinVersion where campaign = ? and id = ? order by version')
          .all(campaign, id)
          .map(readBody),
      ),
    issue: (campaign, id, issue) => together(prepare => number(prepare, campaign, id, issue)),
    remove: (campaign, id, knownVersion) =>
      alone(
        prepare =>
          prepare(
            "delete from bulletin where campaign = ? and id = ? and version = ? and state = 'draft'",
          ).run(campaign, id, knownVersion).changes === 1,
      ),
  }
}

function find(prepare: Prepare, campaign: CampaignId, id: BulletinId): Bulletin | null {
  const row = prepare('select body from bulletin where campaign = ? and id = ?').get(campaign, id)
  return row ? readBody(row) : null
}

function add(prepare: Prepare, draft: Bulletin): Bulletin {
  const { campaign, id, kind, from, to, version, state } = draft
  const there = prepare(
    'select body from bulletin where campaign = ? and kind = ? and fromDay = ? and toDay = ?',
  ).get(campaign, kind, from, to)
  if (there) return readBody(there)
  prepare('insert into bulletin values (?, ?, ?, ?, ?, ?, ?, null, null, ?)').run(
    campaign,
    id,
    kind,
    from,
    to,
    version,
    state,
    JSON.stringify(draft),
  )
  keepVersion(prepare, draft)
  return draft
}

function edit(prepare: Prepare, next: Bulletin): boolean {
  const { changes } = prepare(
    "update bulletin set version = ?, body = ? where campaign = ? and id = ? and version = ? and state = 'draft'",
  ).run(next.version, JSON.stringify(next), next.campaign, next.id, next.version - 1)
  if (changes !== 1) return false
  keepVersion(prepare, next)
  return true
}

function keepVersion(prepare: Prepare, bulletin: Bulletin): void {
  const { campaign, id, version } = bulletin
  prepare('insert into bulletinVersion values (?, ?, ?, ?)').run(
    campaign,
    id,
    version,
    JSON.stringify(bulletin),
  )
}

function number(
  prepare: Prepare,
  campaign: CampaignId,
  id: BulletinId,
  { knownVersion, key, issued }: Issue,
): Bulletin | null {
  const row = prepare('select body, issueKey from bulletin where campaign = ? and id = ?').get(campaign, id)
  if (!row) return null
  const draft = readBody(row)
  if (draft.state === 'issued') return row.issueKey === key ? draft : null
  if (draft.version !== knownVersion) return null
  const last = prepare('select max(number) as last from bulletin where campaign = ? and kind = ?').get(
    campaign,
    draft.kind,
  )
  const done: Bulletin = { ...draft, state: 'issued', number: Number(last?.last ?? 0) + 1, issued }
  prepare(
    'update bulletin set state = ?, number = ?, issueKey = ?, body = ? where campaign = ? and id = ?',
  ).run(done.state, done.number, key, JSON.stringify(done), campaign, id)
  return done
}

const readBody = (row: Row): Bulletin => Bulletin.parse(JSON.parse(String(row.body)))
