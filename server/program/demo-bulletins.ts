import type { BulletinKind } from '../../shared/bulletin/bulletin.ts'
import { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { CampaignId, type UserId } from '../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import type { SettableClock } from './business-clock.ts'
import { mustHave } from './demo.ts'
import type { ServerParts } from './server-parts.ts'

type Parts = Pick<ServerParts, 'access' | 'bulletins' | 'snapshots'>

const campaign = CampaignId.parse('xuancheng')
const issuer = '“百日会战”领导小组办公室'

interface Story {
  readonly kind: BulletinKind
  readonly on: CalendarDate
  /** When it was drafted, business time in Shanghai. */
  readonly at: string
  readonly issued: boolean
}

const stories: readonly Story[] = [
  { kind: 'month', on: CalendarDate.parse('2021-09-30'), at: '2021-10-08T09:30:00+08:00', issued: true },
  { kind: 'week', on: CalendarDate.parse('2021-10-24'), at: '2021-10-25T09:10:00+08:00', issued: true },
  { kind: 'xun', on: CalendarDate.parse('2021-10-20'), at: '2021-10-28T16:20:00+08:00', issued: false },
]

/**
 * The demo's bulletins, drafted from its snapshots and issued as everyone's: September's 简报, one 周报, and a 旬报 still being written. Told once the past is
 * whole; the clock ends where it stood. A demo without those days has none.
 */
export async function demoBulletins(
  { access, bulletins, snapshots }: Parts,
  clock: SettableClock,
  users: ReadonlyMap<string, UserId>,
): Promise<void> {
  const days = new Set((await snapshots.store.list(campaign, 'day')).map(facts => facts.day))
  if (!stories.every(({ on }) => days.has(on))) return
  const dispatch = await access.grants.member(campaign, mustHave(users, 'dispatch'))
  if (!dispatch) throw new Error("the demo's dispatch has no place")
  const end = clock.now()
  for (const { kind, on, at, issued } of stories) {
    clock.set(Instant.parse(Date.parse(at)))
    const draft = must(await bulletins.create(campaign, { kind, on }, dispatch), kind)
    if (!issued) continue
    const ask = { key: `demo/${kind}`, version: draft.version, issuer }
    must(await bulletins.issue(campaign, draft.id, ask, dispatch), kind)
  }
  clock.set(end)
}

function must<T extends object>(answer: T | Refusal, kind: string): T {
  if (isRefusal(answer)) throw new Error(`the demo's ${kind} bulletin: ${answer.refused}`)
  return answer
}
