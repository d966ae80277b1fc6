import { z } from 'zod'
import { Role } from '../../../shared/access/member.ts'
import { PlanDate } from '../../../shared/calendar/date.ts'

export const CampaignDay = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('before'), daysUntil: z.number(), total: z.number() }),
  z.object({ phase: z.literal('during'), day: z.number(), left: z.number(), total: z.number() }),
  z.object({ phase: z.literal('after'), daysSince: z.number(), total: z.number() }),
])

const Name = z.object({
  id: z.string(),
  name: z.string(),
  fullName: z.string(),
  seed: z.string().nullable(),
  demo: z.boolean(),
})
const Board = z.object({
  from: PlanDate,
  to: PlanDate,
  roles: z.array(Role),
  unitIds: z.array(z.string()),
  day: CampaignDay,
  lampCounts: z.record(z.string(), z.number()),
  cards: z.number(),
})
/** `board` is missing for administrators, who see the name of a campaign and none of its content. */
export const CampaignEntries = z.array(z.union([Name.extend(Board.shape), Name]))
export type CampaignEntry = z.infer<typeof CampaignEntries>[number]
export type CampaignBoard = z.infer<typeof Name> & z.infer<typeof Board>

export const hasBoard = (entry: CampaignEntry): entry is CampaignBoard => 'day' in entry

export const Seeds = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    fullName: z.string(),
    from: PlanDate,
    to: PlanDate,
    areas: z.number(),
    targets: z.number(),
  }),
)
