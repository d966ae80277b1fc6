import type { AdminRole, Role } from '../../shared/access/member.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'

/**
 * 三员分立. An account holds at most one of 系统管理员, 安全管理员, 审计员 (one field, so two cannot be held), never changes from one
 * to another (or one person would come to hold two in turn), and none of them holds a role on a board.
 */
export function mayTakeAdminRole(
  held: AdminRole | null,
  wanted: AdminRole | null,
  campaignRoles: readonly Role[],
): Refusal | null {
  if (held === wanted) return null
  if (held !== null && wanted !== null) return refuse('separation', { held, wanted })
  if (wanted !== null && campaignRoles.length > 0) return refuse('separation', { held: 'board', wanted })
  return null
}

export function mayTakeCampaignRoles(adminRole: AdminRole | null, roles: readonly Role[]): Refusal | null {
  return adminRole !== null && roles.length > 0
    ? refuse('separation', { held: adminRole, wanted: 'board' })
    : null
}

/** The last of each kind must stay able to sign in, or nobody could ever put it right. */
export function mayLose(role: AdminRole | null, othersEnabled: number): Refusal | null {
  return role !== null && othersEnabled === 0 ? refuse('still-in-use', { role }) : null
}
