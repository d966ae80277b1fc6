import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { sqlDailyHeads } from '../../server/adapters/sql/daily-heads.ts'
import { signingKey } from '../../server/program/signing-key.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'
import { date, instant } from '../support/build-board.ts'
import { makeDataDir } from '../support/rooms.ts'
import { seededBoard } from './seeded-days.ts'
import { openProgram, standingClock } from './stage.ts'

const dir = makeDataDir()
afterAll(() => rmSync(dir.path, { recursive: true, force: true }))

test('[SNAP-1] once a day is sealed, nothing comes before its midnight, not from a server whose clock is behind', async () => {
  const midnight = instant('2021-10-09T00:00:00+08:00')
  const clock = standingClock(instant('2021-10-08T23:59:00+08:00'))
  const ahead = openProgram(dir.path, 'a', clock.behind(0))
  const late = openProgram(dir.path, 'b', clock.behind(5000))
  const { plan, doc } = seededBoard('midnight', 'Asia/Shanghai', 3)
  const id = CampaignId.parse('midnight')
  await ahead.create(plan, doc)
  const { past } = ahead.snapshots
  const sealed = await past.lastBefore(id, midnight)
  clock.set(midnight + 1000)
  const heads = sqlDailyHeads(ahead.database, signingKey(dir.path))
  await heads.seal(id, date('2021-10-08'), midnight, clock.now())
  expect(await late.run(id, { type: 'plan.head', head: { scopeNote: '示例' } })).toBe(true)
  expect(await past.lastBefore(id, midnight)).toEqual(sealed)
  const written = await past.lastBefore(id, (midnight + 1) as Instant)
  expect(written).toMatchObject({ seq: (sealed?.seq ?? 0) + 1, at: midnight })
  await late.close()
  await ahead.close()
})
