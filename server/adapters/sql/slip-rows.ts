import { type CampaignId, SlipId } from '../../../shared/ids.ts'
import { KeptSlip } from '../../../shared/slip/kept-slip.ts'
import { SlipEvidence, SlipTrail } from '../../../shared/slip/slip.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import type { SlipWrite } from '../../slip/ports.ts'
import { bodyHash, type SlipLink, slipChainHash, slipChainStart } from '../../slip/slip-chain.ts'
import type { SlipDatabase, SlipTables } from './slip-tables.ts'

export const keptSlip = ({ body }: { readonly body: string }): KeptSlip => KeptSlip.parse(JSON.parse(body))
export const trailOf = ({ row }: { readonly row: string }): SlipTrail => SlipTrail.parse(JSON.parse(row))
export const evidenceOf = ({ body }: { readonly body: string }): SlipEvidence =>
  SlipEvidence.parse(JSON.parse(body))

export async function putSlip(db: SlipDatabase, campaign: CampaignId, slip: KeptSlip): Promise<void> {
  const { id, version, state, escalatedFrom, createdAt } = slip
  const now = { version, state, body: canonicalJson(slip) }
  await db
    .insertInto('slip')
    .values({ campaign, id, escalatedFrom, createdAt, ...now })
    .onConflict(conflict => conflict.columns(['campaign', 'id']).doUpdateSet(now))
    .execute()
}

/** Appends an act to the campaign's chain; in its lane. */
export async function putTrail(db: SlipDatabase, { campaign, slip, row, key }: SlipWrite): Promise<void> {
  const last = await db
    .selectFrom('slipTrail')
    .select(['seq', 'hash'])
    .where('campaign', '=', campaign)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const link: SlipLink = {
    campaign,
    seq: (last?.seq ?? 0) + 1,
    slip: slip.id,
    version: slip.version,
    key,
    row: { ...row, seq: (await lastOrd(db, campaign, slip.id)) + 1 },
    evidence: await namedEvidence(db, campaign, slip.id, row.evidenceIds),
    body: bodyHash(slip),
  }
  await db
    .insertInto('slipTrail')
    .values({
      campaign,
      seq: link.seq,
      slip: link.slip,
      ord: link.row.seq,
      version: link.version,
      userId: link.row.by.userId,
      key,
      row: canonicalJson(link.row),
      body: link.body,
      hash: slipChainHash(last?.hash ?? slipChainStart(campaign), link),
    })
    .execute()
}

/** The link as its row says it; throws where the row is no row any more. `evidence`: the file of this slip with this id. */
export function slipLink(
  campaign: CampaignId,
  found: SlipTables['slipTrail'],
  evidence: (slip: SlipId, id: string) => SlipEvidence | undefined,
): SlipLink {
  const { seq, version, key, body } = found
  const slip = SlipId.parse(found.slip)
  const row = trailOf(found)
  const named = row.evidenceIds.flatMap(id => evidence(slip, id) ?? [])
  return { campaign, seq, slip, version, key, row, evidence: named, body }
}

async function lastOrd(db: SlipDatabase, campaign: CampaignId, slip: SlipId): Promise<number> {
  const { last } = await db
    .selectFrom('slipTrail')
    .select(query => query.fn.max('ord').as('last'))
    .where('campaign', '=', campaign)
    .where('slip', '=', slip)
    .executeTakeFirstOrThrow()
  return Number(last ?? 0)
}

/** In the order they are named; those there are. */
async function namedEvidence(
  db: SlipDatabase,
  campaign: CampaignId,
  slip: SlipId,
  ids: readonly string[],
): Promise<SlipEvidence[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('slipEvidence')
    .select(['id', 'body'])
    .where('campaign', '=', campaign)
    .where('slip', '=', slip)
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => {
    const row = byId.get(id)
    return row ? [evidenceOf(row)] : []
  })
}
