import { z } from 'zod'
import { type NewCampaign, Setup } from '../../shared/access/account.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { type Route, route } from '../web/route.ts'
import type { Access } from './access.ts'
import type { Charge } from './counters.ts'

/** Makes the first campaign; given by whoever knows campaigns. */
export type FirstCampaign = (wanted: NewCampaign) => Promise<CampaignId | Refusal>

/**
 * First run: whoever reaches the empty server first makes the three administrators, and can have a first campaign with the person
 * who dispatches it. From then on campaigns are the system administrator's and accounts the security administrator's.
 */
export function setupRoutes(access: Access, firstCampaign: FirstCampaign): Route[] {
  return [
    route({
      method: 'post',
      path: '/api/setup',
      summary: 'First-run set-up of an empty server; refused for good once an account exists',
      who: 'anyone',
      body: Setup,
      answer: z.object({ campaign: z.string().nullable() }),
      async handle({ body, address }) {
        if ((await access.accounts.count()) > 0 || (await access.counters.charge([turn])) > 0) return tooLate
        try {
          return await setUp(access, firstCampaign, body, address)
        } finally {
          await access.counters.settle({ forget: [turn.key], lessen: [] })
        }
      },
    }),
  ]
}

const tooLate = refuse('already-decided')

/**
 * One at a time over all nodes, so that whoever is too late has made nothing, not even a campaign. Should a node fall over in the middle, the next
 * may try when the window has ended; that two never both set up is decided below, where the accounts are stored.
 */
const turn: Charge = { key: 'set-up', limit: 1, windowMs: 60_000, runsFrom: 'first' }

/** Everything that can be refused is looked at before anything is made; the accounts are one commit with the row that tells of them. */
async function setUp(access: Access, firstCampaign: FirstCampaign, body: Setup, address: string) {
  if ((await access.accounts.count()) > 0) return tooLate
  const admins = await Promise.all([
    access.accounts.prepare({ ...body.secadmin, adminRole: 'secadmin' }, true),
    access.accounts.prepare({ ...body.sysadmin, adminRole: 'sysadmin' }, true),
    access.accounts.prepare({ ...body.auditor, adminRole: 'auditor' }, true),
  ])
  const dispatch =
    body.first && (await access.accounts.prepare({ ...body.first.dispatch, adminRole: null }, true))
  const people = dispatch ? [...admins, dispatch] : admins
  const fault = people.find(isRefusal)
  if (fault) return fault
  const campaign = body.first ? await firstCampaign(body.first.campaign) : null
  if (isRefusal(campaign)) return campaign
  const refused = await access.log.appendChange(
    { kind: 'setup', actorId: null, actorName: 'set-up', ip: address, ok: true },
    async db => {
      if ((await access.accounts.count(db)) > 0) return tooLate
      for (const person of people) {
        const account = isRefusal(person) ? person : await access.accounts.insert(person, db)
        if (isRefusal(account)) return account
        if (campaign && person === dispatch)
          await access.grants.put(campaign, account.id, { roles: ['dispatch'], unitIds: [] }, db)
      }
      return null
    },
  )
  return refused ?? { campaign }
}
