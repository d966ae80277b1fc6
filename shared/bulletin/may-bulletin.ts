import type { Member, Role } from '../access/member.ts'
import type { Bulletin } from './bulletin.ts'

/** HIST-3, PERM-1: an issued bulletin and the morning brief are every member's; what is not issued is the office's, and the leader's to read. */
export type BulletinAct = 'read-drafts' | 'draft' | 'issue'

export const bulletinMatrix: Readonly<Record<BulletinAct, readonly Role[]>> = {
  'read-drafts': ['dispatch', 'leader'],
  draft: ['dispatch'],
  issue: ['dispatch'],
}

export const mayBulletin = (member: Pick<Member, 'roles'>, act: BulletinAct): boolean =>
  bulletinMatrix[act].some(role => member.roles.includes(role))

export const mayReadBulletin = (member: Pick<Member, 'roles'>, { state }: Pick<Bulletin, 'state'>): boolean =>
  state === 'issued' || mayBulletin(member, 'read-drafts')
