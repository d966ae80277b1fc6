import type { Actor } from '../card/fields.ts'
import type { Member } from './member.ts'

/** How a member is named in what they did: with the first of their units. */
export function actorOf(member: Member): Actor {
  const [unitId] = member.unitIds
  return { userId: member.userId, name: member.name, ...(unitId ? { unitId } : {}) }
}
