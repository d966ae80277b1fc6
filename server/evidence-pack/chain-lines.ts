import { setImmediate } from 'node:timers/promises'
import type { CampaignId } from '../../shared/ids.ts'
import type { AuditTrail, KeptLink } from '../audit/ports.ts'
import { canonicalJson } from '../room/canonical-json.ts'

/** Rows written between two breaths. */
const atOnce = 200

/** The chain from its first row up to `last`, a row a line, as `sealedHash` needs it; `seen` is shown each on its way. */
export async function* chainLines(
  trail: Pick<AuditTrail, 'links'>,
  campaign: CampaignId,
  last: number,
  seen: (link: KeptLink) => void,
): AsyncGenerator<string> {
  for (let after = 0; after < last; ) {
    const links = await trail.links(campaign, after, Math.min(atOnce, last - after))
    if (links.length === 0) throw new Error(`the journal of ${campaign} ends before row ${last}`)
    for (const link of links) seen(link)
    yield links.map(lineOf).join('')
    after = links.at(-1)?.seq ?? last
    await setImmediate()
  }
}

const lineOf = ({ hash, ...link }: KeptLink): string =>
  `${canonicalJson({ ...link, hash: Buffer.from(hash).toString('hex') })}\n`
