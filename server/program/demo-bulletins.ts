import type { Member } from '../../shared/access/member.ts'
import type { BulletinKind } from '../../shared/bulletin/bulletin.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import type { Bulletins } from '../bulletin/bulletins.ts'

const issuer = '“百日会战”领导小组办公室'

interface Story {
  readonly kind: BulletinKind
  readonly on: CalendarDate
  /** When it was drafted, business time in Shanghai. */
  readonly at: string
  readonly issued: boolean
}

const stories: readonly Story[] = [
  { kind: 'month', on: '2021-09-30' as CalendarDate, at: '2021-10-08T09:30:00+08:00', issued: true },
  { kind: 'week', on: '2021-10-24' as CalendarDate, at: '2021-10-25T09:10:00+08:00', issued: true },
  { kind: 'xun', on: '2021-10-20' as CalendarDate, at: '2021-10-28T16:20:00+08:00', issued: false },
]

/** Bulletins of the demo, drafted from its snapshots and issued as everyone's: September's 简报, one 周报, and a 旬报 still being written. */
export async function demoBulletins(
  bulletins: Pick<Bulletins, 'create' | 'issue'>,
  setNow: (at: Instant) => void,
  campaign: CampaignId,
  dispatch: Member,
): Promise<void> {
  for (const { kind, on, at, issued } of stories) {
    setNow(Date.parse(at) as Instant)
    const draft = must(await bulletins.create(campaign, { kind, on }, dispatch), kind)
    if (!issued) continue
    const ask = { key: `demo/${kind}`, version: draft.version, issuer }
    must(await bulletins.issue(campaign, draft.id, ask, dispatch), kind)
  }
}

function must<T extends object>(answer: T | Refusal, kind: string): T {
  if (isRefusal(answer)) throw new Error(`the demo's ${kind} bulletin: ${answer.refused}`)
  return answer
}
