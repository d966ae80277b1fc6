import { describe, expect, inject, onTestFinished, test } from 'vitest'
import type { PostgresDatabase } from '../../server/adapters/postgres/open-database.ts'
import { makeSigningKey, readSigningKey } from '../../server/room/daily-head.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { people } from '../support/build-board.ts'
import { twoNodes } from '../support/two-nodes.ts'
import { seededBoard } from './seeded-days.ts'
import { openProgramOver, type StagedProgram, standingClock } from './stage.ts'

const campaign = CampaignId.parse('nodes')
const key = readSigningKey(makeSigningKey())

describe.skipIf(inject('postgresUrl') === null)('a board that is open on two nodes', () => {
  test('[SNAP-2] a snapshot holds what was acknowledged on the other node a moment ago; asked of both it is one', async () => {
    const [here, there] = await openBoth()
    const { plan, doc } = seededBoard(campaign, 'Asia/Shanghai', 3)
    await here.create(plan, doc)
    for (let n = 1; n <= 5; n++) {
      const scopeNote = `示例${n}`
      expect(await here.run(campaign, { type: 'plan.head', head: { scopeNote } })).toBe(true)
      const [one, other] = await Promise.all(
        [there, here].map(node => node.snapshots.take(campaign, { reason: 'manual' }, people.dispatch)),
      )
      if (!one || isRefusal(one)) throw new Error('the snapshot was refused')
      expect(other).toEqual(one)
      expect((await there.snapshots.board(campaign, one.id))?.json).toContain(scopeNote)
    }
    expect(await here.snapshots.store.list(campaign)).toHaveLength(5)
  })
})

type Node = StagedProgram<PostgresDatabase>

async function openBoth(): Promise<readonly [Node, Node]> {
  const clock = standingClock(Date.parse('2021-09-29T09:00:00+08:00') as Instant)
  const open = (database: PostgresDatabase, name: string): Node => {
    const program = openProgramOver(database, { name, clock: clock.behind(0), key })
    onTestFinished(program.close)
    return program
  }
  const [one, other] = await twoNodes()
  return [open(one, 'a'), open(other, 'b')]
}
