import { randomBytes } from 'node:crypto'
import type { NewCampaign } from '../../shared/access/account.ts'
import { onDay } from '../../shared/calendar/plan-date.ts'
import { shippedWorkflows } from '../../shared/card/workflows.ts'
import { CampaignId } from '../../shared/ids.ts'
import { lampPresets } from '../../shared/lamp/presets.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { CampaignRooms } from './campaign-rooms.ts'
import type { CampaignStore } from './campaign-store.ts'
import { planFromSeed } from './seeds/index.ts'

/** The plan a new campaign begins with, or why there can be none. */
export function planOfNew(wanted: NewCampaign, id: CampaignId): Plan | Refusal {
  if (wanted.from && wanted.to && wanted.to < wanted.from) return refuse('bad-value', { field: 'to' })
  if (wanted.seed === null) return emptyPlan(wanted, id)
  const { from, to, name } = wanted
  const plan = planFromSeed(wanted.seed, { campaignId: id, ...(from ? { from } : {}), ...(to ? { to } : {}) })
  if (isRefusal(plan) || !name) return plan
  return { ...plan, campaign: { ...plan.campaign, name } }
}

function emptyPlan({ name, from, to }: NewCampaign, id: CampaignId): Plan | Refusal {
  if (!name) return refuse('bad-value', { field: 'name' })
  if (!from || !to) return refuse('bad-value', { field: from ? 'to' : 'from' })
  return {
    campaign: {
      id,
      name,
      fullName: name,
      issuer: '',
      from: onDay(from),
      to: onDay(to),
      timeZone: 'Asia/Shanghai',
      demo: false,
    },
    phases: [],
    areas: [],
    measures: [],
    units: [],
    people: [],
    lists: [],
    workflows: [...shippedWorkflows],
    clocks: [],
    rhythms: [],
    mechanisms: [],
    targets: [],
    reports: [],
    lampRules: lampPresets.default,
  }
}

/** Makes campaigns one after another; of two nodes that make one of a seed at once the later takes another id. */
export function campaignMaker(store: CampaignStore, rooms: CampaignRooms, now: () => number): MakeCampaign {
  let last: Promise<unknown> = Promise.resolve()
  const make = async (wanted: NewCampaign, tries = 0): Promise<CampaignId | Refusal> => {
    const id = await freeId(rooms, wanted.seed)
    const plan = planOfNew(wanted, id)
    if (isRefusal(plan)) return plan
    try {
      await createCampaign(store, rooms, plan, now())
      return id
    } catch (cause) {
      if (tries >= 2 || (await isFree(rooms, id))) throw cause
      return make(wanted, tries + 1)
    }
  }
  return wanted => {
    const made = last.then(() => make(wanted))
    last = made.catch(() => undefined) // its caller hears of it; the next one must still be made
    return made
  }
}
export type MakeCampaign = (wanted: NewCampaign) => Promise<CampaignId | Refusal>

/** The first campaign of a seed is simply called after it; every other gets a short id of its own. */
async function freeId(rooms: CampaignRooms, seed: string | null): Promise<CampaignId> {
  const plain = CampaignId.safeParse(seed)
  if (plain.success && (await isFree(rooms, plain.data))) return plain.data
  return CampaignId.parse(`${seed ?? 'c'}-${randomBytes(4).toString('hex')}`)
}

async function isFree(rooms: CampaignRooms, id: CampaignId): Promise<boolean> {
  const taken = await rooms.open(id)
  return isRefusal(taken) && taken.refused === 'no-such-campaign'
}

/** The board first, then the entry in the list: what is listed can always be opened. */
export async function createCampaign(
  store: CampaignStore,
  rooms: CampaignRooms,
  plan: Plan,
  now: number,
): Promise<void> {
  const { id, name, fullName, seed, demo } = plan.campaign
  await rooms.create(id, plan)
  await store.add({ id, name, fullName, seed: seed ?? null, demo }, now)
}
