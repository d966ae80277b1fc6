import { z } from 'zod'
import { NewCampaign } from '../../shared/access/account.ts'
import { Member, Role } from '../../shared/access/member.ts'
import type { BoardView } from '../../shared/board/view.ts'
import { dayOfCampaign, spanOfCampaign } from '../../shared/calendar/campaign-day.ts'
import { PlanDate } from '../../shared/calendar/date.ts'
import { CampaignId, UnitId } from '../../shared/ids.ts'
import { CampaignHead } from '../../shared/plan/plan.ts'
import { isRefusal, refuse } from '../../shared/refusal.ts'
import type { Access } from '../access/access.ts'
import { by } from '../access/session-routes.ts'
import { type Route, route } from '../web/route.ts'
import type { CampaignRooms } from './campaign-rooms.ts'
import type { CampaignRow, CampaignStore } from './campaign-store.ts'
import type { MakeCampaign } from './create-campaign.ts'
import { seeds } from './seeds/index.ts'

export interface CampaignParts {
  readonly access: Access
  readonly store: CampaignStore
  readonly rooms: CampaignRooms
  readonly make: MakeCampaign
}

/** The list of campaigns, one's own place in each, and how they come to be. */
export function campaignRoutes(parts: CampaignParts): Route[] {
  return [listCampaigns(parts), listSeeds(), create(parts), showCampaign(parts), listUnits(parts)]
}

const CampaignDay = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('before'), daysUntil: z.number(), total: z.number() }),
  z.object({ phase: z.literal('during'), day: z.number(), left: z.number(), total: z.number() }),
  z.object({ phase: z.literal('after'), daysSince: z.number(), total: z.number() }),
])

const CampaignEntry = z.object({
  id: CampaignId,
  name: z.string(),
  fullName: z.string(),
  from: PlanDate,
  to: PlanDate,
  roles: z.array(Role),
  unitIds: z.array(UnitId),
  day: CampaignDay,
  lampCounts: z.record(z.string(), z.number()),
  cards: z.number(),
  seed: z.string().nullable(),
  demo: z.boolean(),
})

/** A campaign somebody administers or audits but is no member of: its name and dates, none of its board. */
const CampaignName = CampaignEntry.pick({
  id: true,
  name: true,
  fullName: true,
  from: true,
  to: true,
  seed: true,
  demo: true,
})

function listCampaigns({ access, store, rooms }: CampaignParts): Route {
  return route({
    method: 'get',
    path: '/api/campaigns',
    summary: 'The campaigns one is a member of, each with its day, lamps and number of cards',
    who: 'signed-in',
    answer: z.array(z.union([CampaignEntry, CampaignName])),
    async handle({ session }) {
      const members = await access.grants.ofUser(session.user.id)
      const administers = session.user.adminRole !== null
      const entries = []
      // one after the other, so that those that were woken for this may rest again
      for (const row of await store.all()) {
        const member = members.get(row.id)
        if (!member && !administers) continue
        const room = await rooms.open(row.id)
        if (isRefusal(room)) continue
        const view = await room.view()
        entries.push(member ? entryOf(row, member, view) : nameOf(row, view))
      }
      return entries
    },
  })
}

function nameOf({ id, seed, demo }: CampaignRow, { plan }: BoardView) {
  const { name, fullName, from, to } = plan.campaign
  return { id, name, fullName, from, to, seed, demo }
}

function entryOf(row: CampaignRow, member: Member, view: BoardView) {
  return {
    ...nameOf(row, view),
    roles: member.roles,
    unitIds: member.unitIds,
    day: dayOfCampaign(spanOfCampaign(view.plan.campaign), view.today),
    lampCounts: view.lampCounts,
    cards: view.cards.length,
  }
}

function listSeeds(): Route {
  return route({
    method: 'get',
    path: '/api/seeds',
    summary: 'The plan documents a campaign can be made from',
    who: 'sysadmin',
    answer: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        fullName: z.string(),
        from: PlanDate,
        to: PlanDate,
        areas: z.number(),
        targets: z.number(),
      }),
    ),
    handle: () =>
      seeds.map(seed => {
        const { campaign, areas, targets } = seed.plan()
        const { name, fullName, from, to } = campaign
        return { id: seed.id, name, fullName, from, to, areas: areas.length, targets: targets.length }
      }),
  })
}

function create({ access, make }: CampaignParts): Route {
  return route({
    method: 'post',
    path: '/api/campaigns',
    summary: 'A new campaign: from a seed at its own dates or new ones, or empty',
    who: 'sysadmin',
    body: NewCampaign,
    answer: z.object({ id: CampaignId }),
    async handle({ session, body, address }) {
      const id = await make(body)
      if (isRefusal(id)) return id
      await access.log.append({ kind: 'campaign.create', ...by(session, address), campaign: id, ok: true })
      return { id }
    },
  })
}

function showCampaign({ rooms }: CampaignParts): Route {
  return route({
    method: 'get',
    path: '/api/campaigns/{campaign}',
    summary: 'The head of a campaign and what one is in it',
    who: 'member',
    params: z.object({ campaign: CampaignId }),
    answer: z.object({ head: CampaignHead, member: Member }),
    async handle({ campaign, member }) {
      const room = await rooms.open(campaign)
      return isRefusal(room) ? room : { head: (await room.view()).plan.campaign, member }
    },
  })
}

/** What the security administrator must know of a plan to say which unit somebody belongs to, and no more. */
function listUnits({ access, rooms }: CampaignParts): Route {
  return route({
    method: 'get',
    path: '/api/campaigns/{campaign}/units',
    summary: 'The units of a campaign, for its members and the security administrator',
    who: 'signed-in',
    params: z.object({ campaign: CampaignId }),
    answer: z.array(z.object({ id: UnitId, name: z.string(), shortName: z.string(), outside: z.boolean() })),
    async handle({ session, params: { campaign } }) {
      const room = await rooms.open(campaign)
      if (isRefusal(room)) return room
      const member = await access.grants.member(campaign, session.user.id)
      if (!member && session.user.adminRole !== 'secadmin') return refuse('not-a-member')
      const { units } = (await room.view()).plan
      return units
        .filter(unit => !unit.group)
        .map(({ id, name, shortName, outside }) => ({ id, name, shortName, outside }))
    },
  })
}
