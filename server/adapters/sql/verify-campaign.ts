import type { CampaignId } from '../../../shared/ids.ts'
import { type ChainVerdict, chainStart, verifyChain } from '../../room/audit.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import { roomTables } from './joined-changes.ts'
import { type JournalLink, linksAfter } from './journal-links.ts'
import { chainLink, changeRow, type Row } from './journal-rows.ts'
import type { SqlDatabase } from './sql-database.ts'

const pageRows = 500

/** Reads a campaign's whole chain, a page at a time, and says whether it still holds. What is committed meanwhile is part of it. */
export async function verifyCampaign(database: SqlDatabase, campaign: CampaignId): Promise<ChainVerdict> {
  const db = roomTables(database)
  let verdict: ChainVerdict = { whole: true, seq: 0, hash: chainStart(campaign) }
  // from below the first, so that a row nobody counted does not hide there
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    // the room's row before the page: when no page follows, this is where the journal ended
    const head = await db.selectFrom('room').select('seq').where('campaign', '=', campaign).executeTakeFirst()
    const links = await linksAfter(db, campaign, after, pageRows)
    const last = links.at(-1)
    if (!last) return head && head.seq !== verdict.seq ? missing(verdict.seq + 1) : verdict
    verdict = verifyChain(
      verdict,
      links.map(link => chainedLink(campaign, link)),
    )
    if (!verdict.whole) return verdict
    after = last.row.seq
  }
}

const missing = (seq: number) => ({ whole: false, seq, why: 'missing-row' }) as const

function chainedLink(campaign: CampaignId, { row, changes }: JournalLink) {
  if (isAsWritten(row, changes)) return chainLink(campaign, row, changes.map(changeRow))
  return { ...chainLink(campaign, { ...row, roles: '[]' }, []), hash: new Uint8Array() }
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
