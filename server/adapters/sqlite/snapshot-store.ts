import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { CampaignId } from '../../../shared/ids.ts'
import { SnapshotFacts } from '../../../shared/snapshot/snapshot.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import type { NewSnapshot, SnapshotStore } from '../../snapshot/snapshot-store.ts'
import { bytesOf, type Row } from './journal-rows.ts'
import type { Database } from './open-database.ts'
import { type Prepare, statementsOf } from './statements.ts'

const zip = promisify(gzip)
const unzip = promisify(gunzip)
const facts = 'id, campaign, reason, meeting, at, day, seq, epoch, sha256, bytes'

/** Snapshots on SQLite. Compressing happens outside the database's turn. */
export function sqliteSnapshotStore(database: Database): SnapshotStore {
  const alone = <T>(work: (prepare: Prepare) => T): Promise<T> =>
    database.exclusive(handle => work(statementsOf(handle)))
  const rowOf = (columns: string, campaign: CampaignId, id: string) =>
    alone(prepare =>
      prepare(`select ${columns} from snapshot where campaign = ? and id = ?`).get(campaign, id),
    )
  return {
    async keep(snapshot) {
      const body = await zip(snapshot.json)
      return alone(prepare => keepOnce(prepare, snapshot, body))
    },
    list: campaign =>
      alone(prepare =>
        prepare(`select ${facts} from snapshot where campaign = ? order by at desc, seq desc, id`)
          .all(campaign)
          .map(factsOf),
      ),
    async facts(campaign, id) {
      const row = await rowOf(facts, campaign, id)
      return row ? factsOf(row) : null
    },
    async board(campaign, id) {
      const row = await rowOf(`${facts}, body`, campaign, id)
      if (!row) return null
      const found = factsOf(row)
      const json = (await unzip(bytesOf(row.body))).toString('utf8')
      if (hash('sha256', json, 'hex') !== found.sha256)
        throw new Error(`snapshot ${id} of ${campaign} is not what its hash says`)
      return { facts: found, json }
    },
  }
}

function keepOnce(
  prepare: Prepare,
  { facts: made, takenBy, metrics }: NewSnapshot,
  body: Buffer,
): SnapshotFacts {
  const { id, campaign, reason, meeting, at, day, seq, epoch, sha256 } = made
  prepare('insert into snapshot values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing').run(
    id,
    campaign,
    reason,
    meeting,
    at,
    day,
    seq,
    epoch,
    takenBy,
    sha256,
    body.length,
    canonicalJson(metrics),
    body,
  )
  const kept = prepare(
    `select ${facts} from snapshot
      where campaign = ? and reason = ? and ifnull(meeting, '') = ? and day = ? and epoch = ? and seq = ?`,
  ).get(campaign, reason, meeting ?? '', day, epoch, seq)
  if (!kept) throw new Error(`snapshot ${id} of ${campaign} was not kept`)
  return factsOf(kept)
}

const factsOf = (row: Row): SnapshotFacts => SnapshotFacts.parse({ takenAt: row.at, ...row })
