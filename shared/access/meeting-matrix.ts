import type { Member, Role } from './member.ts'

/**
 * PERM-1 for meetings: role × act; what is not granted is refused. `notes` travels by the edit channel (the gate asks), everything else
 * is a command or a route. Steps of a decision ask `shared/slip/slip-steps.ts` besides, because they hang on whose it is.
 */
export type MeetingAct =
  /** Planning, agenda, attendance, opening, closing, cancelling. */
  | 'arrange'
  | 'present'
  | 'notes'
  | 'decide'
  /** Item ⑥. */
  | 'confirm'
  | 'sign'
  | 'snapshot'
  /** Pairing, naming, driving and revoking screens. */
  | 'screens'

export const meetingMatrix: Readonly<Record<MeetingAct, readonly Role[]>> = {
  arrange: ['dispatch'],
  present: ['dispatch', 'leader'],
  notes: ['dispatch', 'leader', 'unit'],
  decide: ['dispatch', 'leader'],
  confirm: ['dispatch', 'leader'],
  sign: ['leader'],
  snapshot: ['dispatch', 'leader', 'inspector'],
  screens: ['dispatch', 'leader'],
}

export const mayMeet = (member: Member, act: MeetingAct): boolean =>
  meetingMatrix[act].some(role => member.roles.includes(role))
