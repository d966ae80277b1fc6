import type { Member } from '../../../shared/access/member.ts'

/**
 * Whose rows somebody sees at the desk: inspectors, dispatch and leaders all of them, a unit those of its own cards, anybody else none. The board itself
 * is open to all of them: this keeps a unit's desk to its own business, it hides nothing.
 */
export type DeskScope = 'all' | 'unit' | 'none'

export function scopeOf({ roles, unitIds }: Pick<Member, 'roles' | 'unitIds'>): DeskScope {
  if (roles.some(role => role === 'inspector' || role === 'dispatch' || role === 'leader')) return 'all'
  return roles.includes('unit') && unitIds.length > 0 ? 'unit' : 'none'
}
