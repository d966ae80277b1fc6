import { z } from 'zod'
import { type NewCampaign, Setup } from '../../shared/access/account.ts'
import type { AdminRole } from '../../shared/access/member.ts'
import type { CampaignId, UserId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { type Route, route } from '../web/route.ts'
import type { Access } from './access.ts'
import { passwordFault } from './password-policy.ts'

/** Makes the first campaign; given by whoever knows campaigns. */
export type FirstCampaign = (wanted: NewCampaign) => Promise<CampaignId | Refusal>

/**
 * First run: whoever reaches the empty server first makes the three administrators, and can have a first campaign with the person
 * who dispatches it. From then on campaigns are the system administrator's and accounts the security administrator's.
 */
export function setupRoutes(access: Access, firstCampaign: FirstCampaign): Route[] {
  let running = false
  return [
    route({
      method: 'post',
      path: '/api/setup',
      summary: 'First-run set-up of an empty server; refused for good once an account exists',
      who: 'anyone',
      body: Setup,
      answer: z.object({ campaign: z.string().nullable() }),
      async handle({ body, address }) {
        if (running || (await access.accounts.count()) > 0) return refuse('already-decided')
        running = true
        try {
          return await setUp(access, firstCampaign, body, address)
        } finally {
          running = false
        }
      },
    }),
  ]
}

/** Everything that can be refused is looked at before the first account is made. */
async function setUp(access: Access, firstCampaign: FirstCampaign, body: Setup, address: string) {
  // the security administrator first: should the power fail now, that post can still make the others
  const admins = { secadmin: body.secadmin, sysadmin: body.sysadmin, auditor: body.auditor } as const
  const faults = [
    ...Object.values(admins).map(person =>
      passwordFault(person.password, { ...person, admin: true }, access.rules),
    ),
    body.first &&
      passwordFault(body.first.dispatch.password, { ...body.first.dispatch, admin: false }, access.rules),
  ]
  const fault = faults.find(found => found !== null)
  if (fault) return fault
  const campaign = body.first ? await firstCampaign(body.first.campaign) : null
  if (isRefusal(campaign)) return campaign
  for (const [adminRole, person] of Object.entries(admins) as [AdminRole, Setup['sysadmin']][])
    await make(access, person, adminRole)
  if (body.first && campaign) {
    const dispatch = await make(access, body.first.dispatch, null)
    await access.grants.put(campaign, dispatch, { roles: ['dispatch'], unitIds: [] })
  }
  await access.log.append({ kind: 'setup', actorId: null, actorName: 'set-up', ip: address, ok: true })
  return { campaign }
}

async function make(access: Access, person: Setup['sysadmin'], adminRole: AdminRole | null): Promise<UserId> {
  const account = await access.accounts.create({ ...person, adminRole }, true)
  if (isRefusal(account)) throw new Error(`set-up checked ${person.username} and still: ${account.refused}`)
  return account.id
}
