import { sql } from 'kysely'
import { describe, expect, inject, test } from 'vitest'
import { sqlBulletins } from '../../server/adapters/sql/bulletin-store.ts'
import { onEveryDatabase } from '../support/databases.ts'
import { twoNodes } from '../support/two-nodes.ts'
import { aBulletin, describeBulletinStore, issue, onDay } from './bulletin-store-contract.ts'

onEveryDatabase('bulletins', open => {
  describeBulletinStore(async () => sqlBulletins(await open()))

  test.each([
    "update bulletin set body = '{}'",
    'delete from bulletin',
    'update "bulletinVersion" set body = \'{}\'',
    'delete from "bulletinVersion"',
  ])('[HIST-3] the database itself refuses to change what was issued: %s', async statement => {
    const { kysely } = await open()
    await sql`insert into bulletin values ('c', 'b', 'week', '2021-10-18', '2021-10-24', 1, 'issued', 1, 'k', '{}')`.execute(
      kysely,
    )
    await sql`insert into "bulletinVersion" values ('c', 'b', 1, '{}')`.execute(kysely)
    await expect(sql.raw(statement).execute(kysely)).rejects.toThrow(/never changes|append-only/)
  })
})

describe.skipIf(inject('postgresUrl') === null)('two nodes at the same bulletins', () => {
  const openTwo = async () => {
    const [one, other] = await twoNodes()
    return [sqlBulletins(one), sqlBulletins(other)] as const
  }
  const days = [1, 2, 3, 4, 5, 6, 7, 8, 9]

  test('[HIST-3] numbers have no gap and none is given twice, drafts being thrown away meanwhile', async () => {
    const nodes = await openTwo()
    const [one] = nodes
    for (const n of days) await one.add(aBulletin(`w${n}`, onDay(n)))
    const done = await Promise.all(
      days.flatMap(n => {
        const { campaign, id } = aBulletin(`w${n}`)
        const issued = nodes.map(node => node.issue(campaign, id, issue(`k${n}`)))
        return n % 3 > 0 ? issued : [...issued, nodes[n % 2]?.remove(campaign, id, 1).then(() => null)]
      }),
    )
    const listed = (await one.list(aBulletin('x').campaign)).flatMap(({ number }) => number ?? [])
    expect(listed.toSorted((a, b) => a - b)).toEqual(listed.map((_, at) => at + 1))
    expect(new Set(done.flatMap(bulletin => bulletin?.number ?? []))).toEqual(new Set(listed))
    expect(listed.length).toBeGreaterThanOrEqual(6)
  })

  test('[HIST-3] two who draw up the same days at once have the same draft, and of two edits one wins', async () => {
    const nodes = await openTwo()
    const drafts = await Promise.all(
      days.flatMap(n => nodes.map((node, at) => node.add(aBulletin(`${at}-${n}`, onDay(n))))),
    )
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(days.length)
    for (const draft of await nodes[0].list(aBulletin('x').campaign)) {
      const edits = nodes.map((node, at) =>
        node.edit({ ...draft, version: 2, body: { ...draft.body, title: `${at}` } }),
      )
      expect((await Promise.all(edits)).toSorted()).toEqual([false, true])
      expect(await nodes[0].versions(draft.campaign, draft.id)).toHaveLength(2)
    }
  })
})
