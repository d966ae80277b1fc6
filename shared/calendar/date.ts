import { z } from 'zod'

/** A calendar date of the campaign's own time zone, `YYYY-MM-DD`. Never a moment, never a `Date`. */
export const CalendarDate = z.iso.date().brand<'CalendarDate'>()
export type CalendarDate = z.infer<typeof CalendarDate>

/** A moment in milliseconds since 1970-01-01T00:00Z, from the server's clock. */
export const Instant = z.number().int().nonnegative().brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/**
 * A date as a plan writes it: 「9月下旬」 is `{ date: '2021-09-30', precision: 'xun' }`.
 * `date` is always the last day of the span, so that being late is measured from the end of it.
 */
export const PlanDate = z.object({
  date: CalendarDate,
  precision: z.enum(['day', 'xun', 'half-month', 'month', 'year']),
})
export type PlanDate = z.infer<typeof PlanDate>
