import { expect, test } from 'vitest'
import { sqlClientIds } from '../../server/adapters/sql/client-ids.ts'
import { UserId } from '../../shared/ids.ts'
import { onEveryDatabase } from '../support/databases.ts'
import { at, campaign } from './a-journal.ts'

const [me, you] = [UserId.parse('me'), UserId.parse('you')]

onEveryDatabase('client ids', open => {
  test('are issued once and belong to one user of one campaign and epoch', async () => {
    const clientIds = sqlClientIds(await open())
    const mine = await Promise.all(
      Array.from({ length: 50 }, () => clientIds.issue(campaign, 'e', me, at(1))),
    )
    const yours = await clientIds.issue(campaign, 'e', you, at(1))
    expect(new Set([...mine, yours]).size).toBe(51)
    expect(Math.max(...mine)).toBeLessThan(2 ** 31)
    expect(Math.min(...mine)).toBeGreaterThan(1023)
    expect(await clientIds.ownedBy(campaign, 'e', me)).toEqual(new Set(mine))
    expect(await clientIds.ownedBy(campaign, 'another epoch', me)).toEqual(new Set())
  })

  test('that two nodes draw at once go to one of them, and the other draws again', async () => {
    const database = await open()
    const drawing = (...ids: number[]) => sqlClientIds(database, () => ids.shift() ?? Number.NaN)
    const issued = await Promise.all([
      drawing(5000, 5001).issue(campaign, 'e', me, at(1)),
      drawing(5000, 5002).issue(campaign, 'e', you, at(1)),
    ])
    expect(issued).toContain(5000)
    expect(new Set(issued).size).toBe(2)
  })
})
