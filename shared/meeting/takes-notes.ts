import type { MeetingState } from './fields.ts'

/** Notes may be written before, during and after a meeting, until its minutes are signed or it is called off (MEET-5). */
export const takesNotes = (state: Pick<MeetingState, 'kind'>): boolean =>
  state.kind !== 'signed' && state.kind !== 'cancelled'
