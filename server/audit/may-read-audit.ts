import type { Member } from '../../shared/access/member.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'
import type { Session } from '../access/session.ts'

/** AUD-2: the auditor reads every campaign's audit and belongs to none; of a campaign, who supervises it. */
const readers = ['inspector', 'leader', 'dispatch'] as const

export interface AuditGrants {
  exists(campaign: CampaignId): Promise<boolean>
  member(campaign: CampaignId, session: Session): Promise<Member | null>
}

/** Null when they may. */
export async function objectionToReading(
  { exists, member }: AuditGrants,
  campaign: CampaignId,
  session: Session,
): Promise<Refusal | null> {
  if (!(await exists(campaign))) return refuse('no-such-campaign')
  if (session.user.adminRole === 'auditor') return null
  const found = await member(campaign, session)
  if (!found) return refuse('not-a-member')
  return readers.some(role => found.roles.includes(role)) ? null : refuse('not-permitted')
}
