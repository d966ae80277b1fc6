import { type CampaignId, SlipId } from '../../../shared/ids.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import type { SlipStore, SlipWrite, SlipWritten, StoredSlip } from '../../slip/ports.ts'
import type { Row } from '../sql/journal-rows.ts'
import type { Database } from './open-database.ts'
import { evidenceOf, keptSlip, putNote, putSlip, putTrail, trailOf } from './slip-rows.ts'
import { type Prepare, statementsOf } from './statements.ts'
import { transaction } from './transaction.ts'

export function sqliteSlipStore(database: Database): SlipStore {
  const alone = <T>(work: (prepare: Prepare) => T): Promise<T> =>
    database.exclusive(handle => work(statementsOf(handle)))
  return {
    all: campaign => alone(prepare => allOf(prepare, campaign)),
    one: (campaign, id) =>
      alone(prepare => {
        const row = prepare('select * from slip where campaign = ? and id = ?').get(campaign, id)
        return row ? storedSlip(prepare, campaign, row) : null
      }),
    keyed: (campaign, user, key) =>
      alone(prepare => {
        const row = prepare(
          'select slip, row from slipTrail where campaign = ? and userId = ? and key = ?',
        ).get(campaign, user, key)
        return row ? { slip: SlipId.parse(row.slip), row: trailOf(row) } : null
      }),
    lastNumber: (campaign, series) => alone(prepare => lastNumber(prepare, campaign, series)),
    write: change =>
      database.exclusive(handle => transaction(handle, () => write(statementsOf(handle), change))),
    addEvidence: (campaign, slip, evidence) =>
      alone(prepare => {
        prepare('insert into slipEvidence values (?, ?, ?, ?, ?)').run(
          campaign,
          slip,
          evidence.id,
          evidence.at,
          canonicalJson(evidence),
        )
      }),
  }
}

const allOf = (prepare: Prepare, campaign: CampaignId): StoredSlip[] =>
  prepare('select * from slip where campaign = ? order by createdAt desc, id')
    .all(campaign)
    .map(row => storedSlip(prepare, campaign, row))

function storedSlip(prepare: Prepare, campaign: CampaignId, row: Row): StoredSlip {
  const id = String(row.id)
  const trail = prepare('select row from slipTrail where campaign = ? and slip = ? order by ord')
  const evidence = prepare('select body from slipEvidence where campaign = ? and slip = ? order by at, id')
  return {
    slip: keptSlip(row),
    trail: trail.all(campaign, id).map(trailOf),
    evidence: evidence.all(campaign, id).map(evidenceOf),
  }
}

/** Everything is looked at before anything is written: the transaction holds the only pen. */
function write(prepare: Prepare, change: SlipWrite): SlipWritten {
  const { campaign, slip, row, key, number, notes } = change
  if (key !== null && isUsed(prepare, campaign, row.by.userId, key)) return 'repeated'
  if (versionOf(prepare, campaign, slip.id) !== slip.version - 1) return 'stale'
  if (row.act === 'issue' && isRaised(prepare, change)) return 'stale'
  if (number && lastNumber(prepare, campaign, number) !== number.n - 1) return 'number-taken'
  putTrail(prepare, change)
  if (row.act === 'discard') prepare('delete from slip where campaign = ? and id = ?').run(campaign, slip.id)
  else putSlip(prepare, campaign, slip)
  if (number)
    prepare('insert into slipNumber values (?, ?, ?, ?, ?)').run(
      campaign,
      number.word,
      number.year,
      number.n,
      slip.id,
    )
  for (const note of notes) putNote(prepare, campaign, note)
  return 'done'
}

const isUsed = (prepare: Prepare, campaign: CampaignId, user: string, key: string): boolean =>
  prepare('select 1 from slipTrail where campaign = ? and userId = ? and key = ?').get(
    campaign,
    user,
    key,
  ) !== undefined

const versionOf = (prepare: Prepare, campaign: CampaignId, id: SlipId): number =>
  Number(prepare('select version from slip where campaign = ? and id = ?').get(campaign, id)?.version ?? 0)

const isRaised = (prepare: Prepare, { campaign, slip }: SlipWrite): boolean =>
  prepare(
    "select 1 from slip where campaign = ? and escalatedFrom = ? and state not in ('draft', 'withdrawn')",
  ).get(campaign, slip.escalatedFrom) !== undefined

const lastNumber = (
  prepare: Prepare,
  campaign: CampaignId,
  { word, year }: { readonly word: string; readonly year: number },
): number =>
  Number(
    prepare('select max(n) n from slipNumber where campaign = ? and word = ? and year = ?').get(
      campaign,
      word,
      year,
    )?.n ?? 0,
  )
