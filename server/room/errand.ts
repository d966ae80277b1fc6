import type { Member, Role } from '../../shared/access/member.ts'
import type { Decided, Deciding } from '../../shared/board/decision.ts'
import type { Actor } from '../../shared/card/fields.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Cause } from './ports.ts'

/** A change the server makes for someone, or for the calendar: decided in the room's queue against what will be committed. */
export interface Errand {
  readonly member: Member
  readonly actor: Actor
  readonly cause: Cause
  /** Command type, or what else made it. */
  readonly act: string
  /** The same key answers the same outcome and does nothing again; null for what may repeat. */
  readonly key: string | null
  /** What is asked under the key, as a hash: the key must not answer for anything else. Absent where the key says it all. */
  readonly asks?: string
  decide(at: Deciding): Decided
}

export interface Outcome {
  readonly seq: number
  readonly ids: readonly string[]
}
export type Answer = Outcome | Refusal

/** The program itself, where no person acts: the day job. */
export const nobody = {
  actor: { userId: 'system', name: '系统' } satisfies Actor,
  roles: [] satisfies Role[],
}
