import type { MeetingState } from './fields.ts'

/** Notes may be written before, during and after a meeting, until its minutes are signed or it is called off (MEET-5). */
export const takesNotes = (kind: MeetingState['kind'] | undefined): boolean =>
  kind === 'planned' || kind === 'open' || kind === 'closed'
