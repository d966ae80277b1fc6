import { expect, test } from 'vitest'
import { sqlClientIds } from '../../server/adapters/sql/client-ids.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CampaignId, UserId } from '../../shared/ids.ts'
import { freshSqlite } from '../support/databases.ts'

const campaign = CampaignId.parse('demo')
const at = 1 as Instant

test('client ids are issued once and belong to one user of one campaign and epoch', async () => {
  const clientIds = sqlClientIds(await freshSqlite())
  const [me, you] = [UserId.parse('me'), UserId.parse('you')]
  const mine = await Promise.all(Array.from({ length: 50 }, () => clientIds.issue(campaign, 'e', me, at)))
  const yours = await clientIds.issue(campaign, 'e', you, at)
  expect(new Set([...mine, yours]).size).toBe(51)
  expect(Math.max(...mine)).toBeLessThan(2 ** 31)
  expect(Math.min(...mine)).toBeGreaterThan(1)
  expect(await clientIds.ownedBy(campaign, 'e', me)).toEqual(new Set(mine))
  expect(await clientIds.ownedBy(campaign, 'another epoch', me)).toEqual(new Set())
})
