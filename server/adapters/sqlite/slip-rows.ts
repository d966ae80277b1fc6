import { type CampaignId, SlipId } from '../../../shared/ids.ts'
import { KeptSlip } from '../../../shared/slip/kept-slip.ts'
import { SlipEvidence, SlipTrail } from '../../../shared/slip/slip.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import type { NewNote, SlipWrite } from '../../slip/ports.ts'
import { bodyHash, type SlipLink, slipChainHash, slipChainStart } from '../../slip/slip-chain.ts'
import type { Row } from '../sql/journal-rows.ts'
import type { Prepare } from './statements.ts'

export const keptSlip = (row: Row): KeptSlip => KeptSlip.parse(JSON.parse(String(row.body)))
export const trailOf = (row: Row): SlipTrail => SlipTrail.parse(JSON.parse(String(row.row)))
export const evidenceOf = (row: Row): SlipEvidence => SlipEvidence.parse(JSON.parse(String(row.body)))

export function putSlip(prepare: Prepare, campaign: CampaignId, slip: KeptSlip): void {
  prepare(
    `insert into slip values (?, ?, ?, ?, ?, ?, ?) on conflict (campaign, id)
      do update set version = excluded.version, state = excluded.state, body = excluded.body`,
  ).run(campaign, slip.id, slip.version, slip.state, slip.escalatedFrom, slip.createdAt, canonicalJson(slip))
}

/** Appends an act to the campaign's chain. */
export function putTrail(prepare: Prepare, { campaign, slip, row, key }: SlipWrite): void {
  const last = prepare('select seq, hash from slipTrail where campaign = ? order by seq desc limit 1').get(
    campaign,
  )
  const ord = prepare(
    'select coalesce(max(ord), 0) + 1 ord from slipTrail where campaign = ? and slip = ?',
  ).get(campaign, slip.id)
  const link: SlipLink = {
    campaign,
    seq: Number(last?.seq ?? 0) + 1,
    slip: slip.id,
    version: slip.version,
    key,
    row: { ...row, seq: Number(ord?.ord) },
    evidence: namedEvidence(prepare, campaign, slip.id, row.evidenceIds),
    body: bodyHash(slip),
  }
  const before = last ? String(last.hash) : slipChainStart(campaign)
  prepare('insert into slipTrail values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    campaign,
    link.seq,
    link.slip,
    link.row.seq,
    link.version,
    link.row.by.userId,
    key,
    canonicalJson(link.row),
    link.body,
    slipChainHash(before, link),
  )
}

/** The link as its row says it; throws where the row is no row any more. */
export function slipLink(prepare: Prepare, campaign: CampaignId, found: Row): SlipLink {
  const slip = SlipId.parse(found.slip)
  const row = trailOf(found)
  return {
    campaign,
    seq: Number(found.seq),
    slip,
    version: Number(found.version),
    key: found.key === null ? null : String(found.key),
    row,
    evidence: namedEvidence(prepare, campaign, slip, row.evidenceIds),
    body: String(found.body),
  }
}

function namedEvidence(
  prepare: Prepare,
  campaign: CampaignId,
  slip: SlipId,
  ids: readonly string[],
): SlipEvidence[] {
  const select = prepare('select body from slipEvidence where campaign = ? and slip = ? and id = ?')
  return ids.flatMap(id => {
    const row = select.get(campaign, slip, id)
    return row ? [evidenceOf(row)] : []
  })
}

/** False when its person has had it. */
export function putNote(prepare: Prepare, campaign: CampaignId, note: NewNote): boolean {
  const { userId, key, ...said } = note
  const insert = prepare('insert into notice values (?, ?, ?, ?, ?, null, ?) on conflict do nothing')
  return insert.run(campaign, userId, key, said.id, said.at, canonicalJson(said)).changes === 1
}
