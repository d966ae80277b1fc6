import type { Member } from '../access/member.ts'
import type { UnitId } from '../ids.ts'
import { answeringRole } from './slip-parties.ts'

/** Who is meant by «the unit» and by «its leader»: leaders who are of the unit, or all of them where none is. */
export function toldMembers(members: readonly Member[], to: 'unit' | 'leader', unitId: UnitId): Member[] {
  if (to === 'unit') return members.filter(member => answeringRole(member, { unitId }) !== null)
  const leaders = members.filter(member => member.roles.includes('leader'))
  const own = leaders.filter(leader => leader.unitIds.includes(unitId))
  return own.length > 0 ? own : leaders
}
