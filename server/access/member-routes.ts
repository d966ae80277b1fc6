import { z } from 'zod'
import { Grant, MemberRow } from '../../shared/access/account.ts'
import { CampaignId, UserId } from '../../shared/ids.ts'
import { refuse } from '../../shared/refusal.ts'
import { Reply, type Route, route } from '../web/route.ts'
import type { Access } from './access.ts'
import { mayTakeCampaignRoles } from './separation.ts'
import { by } from './session-routes.ts'

/** Who is in a campaign and as what. Read by its members and the security administrator, changed by the latter alone. */
export function memberRoutes(access: Access, campaignExists: (id: CampaignId) => Promise<boolean>): Route[] {
  return [listMembers(access, campaignExists), putMember(access, campaignExists)]
}

function listMembers(access: Access, campaignExists: (id: CampaignId) => Promise<boolean>): Route {
  return route({
    method: 'get',
    path: '/api/campaigns/{campaign}/members',
    summary: 'Members of a campaign with their roles and units',
    who: 'signed-in',
    params: z.object({ campaign: CampaignId }),
    answer: z.array(MemberRow),
    async handle({ session, params: { campaign } }) {
      if (!(await campaignExists(campaign))) return refuse('no-such-campaign')
      const members = await access.grants.members(campaign)
      const mayRead =
        session.user.adminRole === 'secadmin' || members.some(member => member.userId === session.user.id)
      return mayRead ? Reply.json(members) : refuse('not-a-member')
    },
  })
}

function putMember(access: Access, campaignExists: (id: CampaignId) => Promise<boolean>): Route {
  return route({
    method: 'put',
    path: '/api/campaigns/{campaign}/members/{userId}',
    summary:
      'Replace what somebody may in a campaign; no roles ends the membership. Their open boards follow at once',
    who: 'secadmin',
    params: z.object({ campaign: CampaignId, userId: UserId }),
    body: Grant,
    answer: MemberRow.nullable(),
    async handle({ session, params: { campaign, userId }, body, address }) {
      if (!(await campaignExists(campaign))) return refuse('no-such-campaign')
      const account = await access.accounts.find(userId)
      if (!account) return refuse('no-such-item')
      const detail = { username: account.username, ...body }
      const refused = await access.log.appendChange(
        { kind: 'grant', ...by(session, address), targetId: userId, campaign, ok: true, detail },
        async db => {
          const now = await access.accounts.find(userId, db)
          const fault = mayTakeCampaignRoles(now?.adminRole ?? null, body.roles)
          if (!fault) await access.grants.put(campaign, userId, body, db)
          return fault
        },
      )
      if (refused) return refused
      access.sockets.grantChanged(userId, campaign, body.roles.length > 0)
      const member = await access.grants.member(campaign, userId)
      return member && { ...member, username: account.username }
    },
  })
}
