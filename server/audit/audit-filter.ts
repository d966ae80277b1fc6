import { z } from 'zod'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { UnitId, UserId } from '../../shared/ids.ts'

/** What of the audit somebody wants to see; everything left out is everything. As a query string has it. */
export const AuditFilter = z.object({
  person: UserId.optional(),
  /** The unit of whoever made the change. */
  unit: UnitId.optional(),
  /** One thing followed through all its changes. */
  thing: z.enum(['card', 'plan', 'meeting', 'access']).optional(),
  id: z.string().max(96).optional(),
  /** A field or a family of fields: `claim` is `claim:start` too. */
  field: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9:/-]{0,95}$/)
    .optional(),
  act: z.string().max(60).optional(),
  cause: z.enum(['edit', 'command', 'meeting', 'import', 'clock', 'genesis']).optional(),
  /** Days in the campaign's zone, both included. */
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  /** Part of a value, of a person's name, or of the title or code of the card. */
  text: z.string().trim().max(100).optional(),
})
export type AuditFilter = z.infer<typeof AuditFilter>
