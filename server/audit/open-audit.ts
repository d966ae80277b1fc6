import type { BoardView } from '../../shared/board/view.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { zoneNamed } from '../../shared/calendar/zone.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import type { Access } from '../access/access.ts'
import { lexiconOf } from './audit-lexicon.ts'
import type { AuditParts } from './audit-routes.ts'
import type { AuditTrail } from './ports.ts'
import { type AuditVerdict, type SealedDay, verifyAudit } from './verify-audit.ts'

/** What the audit takes of the rest of the program. */
export interface AuditWorld {
  readonly access: Access
  readonly trail: AuditTrail
  readonly exists: (campaign: CampaignId) => Promise<boolean>
  readonly rooms: { open(campaign: CampaignId): Promise<{ view(): Promise<BoardView> } | Refusal> }
  readonly heads: { all(campaign: CampaignId): Promise<readonly SealedDay[]> }
  readonly publicKey: string
}

export function openAudit({ access, trail, exists, rooms, heads, publicKey }: AuditWorld): AuditParts {
  const planOf = async (campaign: CampaignId) => {
    const room = await rooms.open(campaign)
    return isRefusal(room) ? room : room.view()
  }
  return {
    trail,
    log: access.log,
    now: access.now,
    grants: {
      exists,
      member: (campaign, session) => access.grants.member(campaign, session.user.id),
    },
    async lexicon(campaign) {
      const view = await planOf(campaign)
      return isRefusal(view) ? view : lexiconOf(view.plan, view.today)
    },
    async queryOf(campaign, { from, to, ...rest }) {
      if (!from && !to) return rest
      const view = await planOf(campaign)
      if (isRefusal(view)) return view
      const zone = zoneNamed(view.plan.campaign.timeZone)
      const start = (day: CalendarDate) => zone?.startOf(day)
      const since = from && start(from)
      const until = to && start(addDays(to, 1))
      return { ...rest, ...(since !== undefined && { since }), ...(until !== undefined && { until }) }
    },
    verify: oneAtATime(async campaign => verifyAudit(trail, campaign, await heads.all(campaign), publicKey)),
    heads: async campaign => ({ campaign, publicKey, heads: await heads.all(campaign) }),
  }
}

/** Whoever asks while a chain is being followed waits for that answer: nobody can keep the server hashing by asking often. */
function oneAtATime(
  work: (campaign: CampaignId) => Promise<AuditVerdict>,
): (campaign: CampaignId) => Promise<AuditVerdict> {
  const running = new Map<CampaignId, Promise<AuditVerdict>>()
  return campaign => {
    const known = running.get(campaign)
    if (known) return known
    const begun = work(campaign).finally(() => running.delete(campaign))
    running.set(campaign, begun)
    return begun
  }
}
