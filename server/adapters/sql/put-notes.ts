import { type CampaignId, UserId } from '../../../shared/ids.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import type { NewNote } from '../../slip/ports.ts'
import type { SlipDatabase } from './slip-tables.ts'

/** Rows of one statement; a statement may carry some thousands of values. */
const atOnce = 1000

/** Keeps the notes whose person has not had them; answers whose were kept. */
export async function putNotes(
  db: SlipDatabase,
  campaign: CampaignId,
  notes: readonly NewNote[],
): Promise<ReadonlySet<UserId>> {
  // in one order everywhere, so that two nodes which keep the same notes never wait for each other in a ring
  const rows = notes.map(note => noticeRow(campaign, note)).toSorted(byKey)
  const told = new Set<UserId>()
  for (let at = 0; at < rows.length; at += atOnce) {
    const kept = await db
      .insertInto('notice')
      .values(rows.slice(at, at + atOnce))
      .onConflict(conflict => conflict.doNothing())
      .returning('userId')
      .execute()
    for (const { userId } of kept) told.add(UserId.parse(userId))
  }
  return told
}

function noticeRow(campaign: CampaignId, { userId, key, ...said }: NewNote) {
  return { campaign, userId, key, id: said.id, at: said.at, readAt: null, body: canonicalJson(said) }
}

type Keyed = Pick<NewNote, 'userId' | 'key'>
const byKey = (one: Keyed, other: Keyed): number => {
  if (one.userId !== other.userId) return one.userId < other.userId ? -1 : 1
  return one.key < other.key ? -1 : Number(one.key > other.key)
}
