import type { CalendarDate } from '../../../shared/calendar/date.ts'

/** What a signature adds to the minutes it locks. */
export interface Signed {
  readonly number: string
  readonly signer: string
  /** The day of signing in the campaign's zone. */
  readonly on: CalendarDate
  readonly sha256: string
  /** Whether the minutes drawn now are those that were signed. */
  readonly fits: boolean
}
