import { expect, test } from 'vitest'
import { mayLose, mayTakeAdminRole, mayTakeCampaignRoles } from '../../server/access/separation.ts'
import type { AdminRole } from '../../shared/access/member.ts'

const all: readonly AdminRole[] = ['sysadmin', 'secadmin', 'auditor']

test('[ACC-5] 三员分立: none of the three becomes another of the three', () => {
  for (const held of all)
    for (const wanted of all)
      expect(mayTakeAdminRole(held, wanted, [])?.refused ?? null).toBe(held === wanted ? null : 'separation')
})

test('[ACC-5] somebody with a role on a board becomes none of the three, and the other way round', () => {
  for (const wanted of all) {
    expect(mayTakeAdminRole(null, wanted, ['dispatch'])?.refused).toBe('separation')
    expect(mayTakeCampaignRoles(wanted, ['inspector'])?.refused).toBe('separation')
    expect(mayTakeCampaignRoles(wanted, [])).toBeNull()
  }
  expect(mayTakeCampaignRoles(null, ['leader', 'dispatch', 'unit', 'inspector'])).toBeNull()
})

test('[ACC-5] the last enabled administrator of a kind cannot be lost', () => {
  expect(mayLose('secadmin', 0)?.refused).toBe('still-in-use')
  expect(mayLose('secadmin', 1)).toBeNull()
  expect(mayLose(null, 0)).toBeNull()
})
