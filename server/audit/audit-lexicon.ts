import { z } from 'zod'
import type { PlanView } from '../../shared/board/view.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'

const Named = z.object({ id: z.string(), name: z.string() })
const Short = z.object({ id: z.string(), name: z.string(), shortName: z.string() })

/** Names for the ids a journal is full of: units, areas, stages, lists. The words of the plan, and nothing that is on the board. */
export const AuditLexicon = z.object({
  campaign: z.string(),
  timeZone: z.string(),
  today: CalendarDate,
  units: z.array(Short),
  areas: z.array(Short),
  measures: z.array(Named),
  people: z.array(Named),
  lists: z.array(Named),
  workflows: z.array(z.object({ id: z.string(), name: z.string(), stages: z.array(Named) })),
})
export type AuditLexicon = z.infer<typeof AuditLexicon>

export function lexiconOf(plan: PlanView, today: CalendarDate): AuditLexicon {
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name })
  const short = ({ id, name, shortName }: { id: string; name: string; shortName: string }) => ({
    id,
    name,
    shortName,
  })
  return {
    campaign: plan.campaign.name,
    timeZone: plan.campaign.timeZone,
    today,
    units: plan.units.map(short),
    areas: plan.areas.map(short),
    measures: plan.measures.map(named),
    people: plan.people.map(named),
    lists: plan.lists.map(named),
    workflows: plan.workflows.map(one => ({ ...named(one), stages: one.stages.map(named) })),
  }
}
