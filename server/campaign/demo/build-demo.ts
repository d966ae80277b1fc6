import type { Member } from '../../../shared/access/member.ts'
import { CampaignId, UnitId } from '../../../shared/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { planFromSeed, type SeedId } from '../seeds/index.ts'
import { demoAccounts } from './accounts.ts'
import { arrival, arrivalDay, firstDay } from './demo-days.ts'
import type { DemoHost } from './demo-host.ts'
import { otherCampaigns } from './others/other-campaigns.ts'
import { tellOther } from './others/tell-other.ts'
import { playBeats } from './play-beats.ts'
import { tellStory } from './tell-story.ts'

/** The day before visitors arrive: when the other four plans were entered. */
const entered = '2021-10-28' as typeof arrivalDay

/**
 * Makes the five campaigns and their past. 宣城 has 36 days behind it, each written on its day; the others stand as entered from
 * their plans. The same story every time; only ids differ. Leaves the clock at the visitors' arrival.
 */
export async function buildDemo(host: DemoHost): Promise<void> {
  const plan = demoPlan('xuancheng')
  host.setNow((tellStory(plan)[0]?.at ?? arrival) as typeof arrival)
  await playBeats(host, {
    room: await host.openRoom(plan),
    beats: tellStory(plan),
    from: firstDay,
    until: arrivalDay,
    member: memberOf(host, 'xuancheng'),
  })
  for (const { seed, cards } of otherCampaigns) {
    const other = demoPlan(seed)
    await playBeats(host, {
      room: await host.openRoom(other),
      beats: tellOther(cards),
      from: entered,
      until: entered,
      member: memberOf(host, seed),
    })
  }
  host.finish(arrival)
}

/** A seed as the demo shows it: its own dates, its own id, marked as a demo. */
export function demoPlan(seed: SeedId): Plan {
  const plan = planFromSeed(seed, { campaignId: CampaignId.parse(seed) })
  if (isRefusal(plan)) throw new Error(`no plan for the demo: ${plan.refused}`)
  return { ...plan, campaign: { ...plan.campaign, demo: true } }
}

function memberOf(host: Pick<DemoHost, 'userId'>, seed: SeedId): (username: string) => Member {
  return username => {
    const account = demoAccounts.find(one => one.username === username)
    const grant = account?.grants.find(one => one.seed === seed)
    if (!account || !grant) throw new Error(`the demo has no ${username} in ${seed}`)
    return {
      userId: host.userId(username),
      name: account.name,
      roles: [...grant.roles],
      unitIds: grant.unitIds.map(id => UnitId.parse(id)),
    }
  }
}
