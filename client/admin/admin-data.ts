import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { AdminRole, Role } from '../../shared/access/member.ts'
import { PlanDate } from '../../shared/calendar/date.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { ask, get } from '../app/api.ts'
import { useRefusalWords } from '../app/use-refusal-words.ts'
import { toast } from '../ui/index.ts'

export const AccountRow = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  adminRole: AdminRole.nullable(),
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  createdAt: z.string(),
})
export type AccountRow = z.infer<typeof AccountRow>

export const MemberRow = z.object({
  userId: z.string(),
  username: z.string(),
  name: z.string(),
  roles: z.array(Role),
  unitIds: z.array(z.string()),
})
export type MemberRow = z.infer<typeof MemberRow>

export const CampaignRow = z.object({
  id: z.string(),
  name: z.string(),
  fullName: z.string(),
  from: PlanDate,
  to: PlanDate,
})
export type CampaignRow = z.infer<typeof CampaignRow>

const UnitRow = z.object({ id: z.string(), name: z.string(), shortName: z.string(), outside: z.boolean() })

export const LogRow = z.object({
  seq: z.number(),
  at: z.number(),
  kind: z.string(),
  actorName: z.string(),
  targetId: z.string().nullable(),
  campaign: z.string().nullable(),
  ip: z.string(),
  ok: z.boolean(),
  detail: z.unknown(),
  hash: z.string(),
})
export type LogRow = z.infer<typeof LogRow>

export const useAccounts = () =>
  useQuery({ queryKey: ['accounts'], queryFn: () => get('/api/accounts', z.array(AccountRow)) })

export const useCampaigns = () =>
  useQuery({ queryKey: ['admin', 'campaigns'], queryFn: () => get('/api/campaigns', z.array(CampaignRow)) })

export const useMembers = (campaign: string | null) =>
  useQuery({
    queryKey: ['members', campaign],
    enabled: campaign !== null,
    queryFn: () => get(`/api/campaigns/${campaign}/members`, z.array(MemberRow)),
  })

/** Units a member may be given; the plan itself is not for administrators to read. */
export const useUnits = (campaign: string | null) =>
  useQuery({
    queryKey: ['units', campaign],
    enabled: campaign !== null,
    queryFn: () => get(`/api/campaigns/${campaign}/units`, z.array(UnitRow)),
  })

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Sends a change, says how it went, and refreshes what it touched. True when it was accepted. */
export function useChange(touched: QueryKey) {
  const queries = useQueryClient()
  const inWords = useRefusalWords()
  return async (method: Method, path: string, body: unknown, done: string): Promise<boolean> => {
    const outcome = await ask(method, path, z.unknown(), body)
    if (isRefusal(outcome)) {
      toast(inWords(outcome), { kind: 'bad' })
      return false
    }
    await queries.invalidateQueries({ queryKey: touched })
    toast(done, { kind: 'good' })
    return true
  }
}
