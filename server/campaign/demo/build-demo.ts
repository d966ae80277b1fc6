import type { Member } from '../../../shared/access/member.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { CampaignId, UnitId } from '../../../shared/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { planFromSeed, type SeedId } from '../seeds/index.ts'
import { demoAccounts } from './accounts.ts'
import type { Beat } from './beat.ts'
import { arrival, arrivalDay, firstDay, moment } from './demo-days.ts'
import type { DemoHost } from './demo-host.ts'
import { otherCampaigns } from './others/other-campaigns.ts'
import { tellOther } from './others/tell-other.ts'
import { playBeats } from './play-beats.ts'
import { tellStory } from './tell-story.ts'

/**
 * Makes the five campaigns and their past. 宣城 has 36 days behind it, each written on its day; the others were entered from their
 * plans this morning. The same story every time; only ids differ. Leaves the clock at the visitors' arrival.
 */
export async function buildDemo(host: DemoHost): Promise<void> {
  const plan = demoPlan('xuancheng')
  await playIn(host, plan, tellStory(plan), firstDay)
  for (const { seed, cards, entered } of otherCampaigns)
    await playIn(host, demoPlan(seed), tellOther(cards, moment(arrivalDay, entered)), arrivalDay)
  host.finish(arrival)
}

async function playIn(host: DemoHost, plan: Plan, beats: readonly Beat[], from: CalendarDate): Promise<void> {
  host.setNow(beats[0]?.at ?? arrival)
  const room = await host.openRoom(plan)
  await playBeats(host, { room, beats, from, until: arrivalDay, member: memberOf(host, plan.campaign.id) })
}

/** A seed as the demo shows it: its own dates, its own id, marked as a demo. */
export function demoPlan(seed: SeedId): Plan {
  const plan = planFromSeed(seed, { campaignId: CampaignId.parse(seed) })
  if (isRefusal(plan)) throw new Error(`no plan for the demo: ${plan.refused}`)
  return { ...plan, campaign: { ...plan.campaign, demo: true } }
}

function memberOf(host: Pick<DemoHost, 'userId'>, seed: string): (username: string) => Member {
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
