import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { get } from '../app/api.ts'
import { Change } from '../card/log/changes.ts'
import { type AuditFilter, queryOf } from './audit-filter.ts'

/** One change as the audit hands it out: its place, its row's hash, and the card's name where it is one. */
const AuditRow = Change.extend({
  ord: z.int(),
  hash: z.string(),
  title: z.string().nullable(),
  code: z.string().nullable(),
})
export type AuditRow = z.infer<typeof AuditRow>

const AuditPageAnswer = z.object({ rows: z.array(AuditRow), next: z.string().nullable() })

const Named = z.object({ id: z.string(), name: z.string() })
const Short = Named.extend({ shortName: z.string() })
const Lexicon = z.object({
  campaign: z.string(),
  timeZone: z.string(),
  today: CalendarDate,
  units: z.array(Short),
  areas: z.array(Short),
  measures: z.array(Named),
  people: z.array(Named),
  lists: z.array(Named),
  workflows: z.array(Named.extend({ stages: z.array(Named) })),
})
export type Lexicon = z.infer<typeof Lexicon>

const AuditNames = z.object({
  lexicon: Lexicon,
  writers: z.array(
    z.object({ userId: z.string(), name: z.string(), unitId: z.string().nullable(), acts: z.int() }),
  ),
  acts: z.array(z.object({ act: z.string(), cause: z.string(), times: z.int() })),
})
export type AuditNames = z.infer<typeof AuditNames>

export const AuditVerdict = z.object({
  whole: z.boolean(),
  seq: z.int(),
  hash: z.string().optional(),
  days: z.int().optional(),
  why: z.enum(['missing-row', 'hash-differs', 'head-unsigned', 'head-differs']).optional(),
  day: CalendarDate.optional(),
})
export type AuditVerdict = z.infer<typeof AuditVerdict>

const DailyHeads = z.object({
  publicKey: z.string(),
  heads: z.array(z.object({ day: CalendarDate, seq: z.int(), hash: z.string(), signature: z.string() })),
})

export const auditPath = (campaign: CampaignId): string => `/api/campaigns/${campaign}/audit`

export const useNames = (campaign: CampaignId) =>
  useQuery({
    queryKey: ['audit', campaign, 'names'],
    queryFn: () => get(`${auditPath(campaign)}/names`, AuditNames),
    retry: false,
  })

export const useHeads = (campaign: CampaignId) =>
  useQuery({
    queryKey: ['audit', campaign, 'heads'],
    queryFn: () => get(`/api/campaigns/${campaign}/daily-heads`, DailyHeads),
  })

const pageRows = 200

/** Newest first; further pages are fetched as somebody scrolls. */
export const useChanges = (campaign: CampaignId, filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ['audit', campaign, 'rows', filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => {
      const query = queryOf(filter)
      query.set('limit', String(pageRows))
      if (pageParam) query.set('before', pageParam)
      return get(`${auditPath(campaign)}?${query}`, AuditPageAnswer)
    },
    getNextPageParam: page => page.next,
    structuralSharing: false,
  })
