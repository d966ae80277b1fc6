import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sqlControlStore } from '../../server/adapters/sql/meeting-control-store.ts'
import { sqlSignedMinutes } from '../../server/adapters/sql/signed-minutes-store.ts'
import type { KeptControl } from '../../server/meeting/ports.ts'
import { CampaignId, MeetingId } from '../../shared/ids.ts'
import { onEveryDatabase } from '../support/databases.ts'

const campaign = CampaignId.parse('demo')
const other = CampaignId.parse('other')
const meeting = MeetingId.parse('m1')
const control = (version: number, patch: Partial<KeptControl> = {}): KeptControl => ({
  campaign,
  meeting,
  version,
  presenter: null,
  itemId: null,
  timer: { spentMs: 0, runningSince: null },
  spent: {},
  focus: null,
  ...patch,
})

onEveryDatabase('the rows of meetings', open => {
  test('[MEET-4] of two who change the control at once one wins, and what both saw is no longer the version', async () => {
    const database = await open()
    const [one, two] = [sqlControlStore(database, () => 1), sqlControlStore(database, () => 1)]
    const added = await Promise.all([one.add(control(0)), two.add(control(0, { itemId: 'late' }))])
    expect(added.toSorted()).toEqual([false, true])
    const changed = await Promise.all([
      one.replace(control(1, { itemId: 'a', spent: { a: 5 } }), 0),
      two.replace(control(1, { itemId: 'b', spent: { a: 5 } }), 0),
    ])
    expect(changed.toSorted()).toEqual([false, true])
    expect(await one.replace(control(2), 0)).toBe(false)
    expect(await two.of(campaign)).toEqual([
      { ...control(1, { itemId: changed[0] ? 'a' : 'b', spent: { a: 5 } }), movedAt: 0 },
    ])
    await one.remove(campaign, meeting)
    expect(await two.of(campaign)).toEqual([])
  })

  test('[SCALE-4] whoever asks which versions meetings are at hears all of them in one answer', async () => {
    const store = sqlControlStore(await open(), () => 1)
    expect(await store.versions([])).toEqual(new Map())
    await store.add(control(3))
    await store.add(control(7, { meeting: MeetingId.parse('m2') }))
    await store.add(control(9, { campaign: CampaignId.parse('unasked') }))
    const versions = await store.versions([campaign, other])
    expect(versions.get(campaign)).toEqual([
      { meeting: 'm1', version: 3, movedAt: 0 },
      { meeting: 'm2', version: 7, movedAt: 0 },
    ])
    expect(versions.get(other)).toEqual([])
    expect(versions.size).toBe(2)
  })

  test('[SCALE-6] of two nodes that keep where the presenter is the newer move stays', async () => {
    const store = sqlControlStore(await open(), () => 1)
    await store.add(control(1))
    const move = (at: number) => ({
      meeting,
      focus: { view: 'gantt', search: `?at=${at}`, anchor: null },
      at,
    })
    for (const at of [5, 9, 7]) await store.keepMove(campaign, move(at))
    expect(await store.of(campaign)).toMatchObject([{ version: 1, focus: { search: '?at=9' }, movedAt: 9 }])
    expect((await store.versions([campaign])).get(campaign)).toEqual([{ meeting, version: 1, movedAt: 9 }])
  })

  test('[MEET-5] signed minutes are kept once, to the letter, and nothing changes or removes them', async () => {
    const database = await open()
    const store = sqlSignedMinutes(database, () => 1)
    const json = JSON.stringify({ title: '百日会战调度会', words: '示例'.repeat(500) })
    const sha256 = hash('sha256', json, 'hex')
    expect(await store.find(campaign, meeting, sha256)).toBeNull()
    await Promise.all([1, 2].map(() => store.keep(campaign, meeting, sha256, json)))
    expect(await store.find(campaign, meeting, sha256)).toBe(json)
    for (const text of [`update "signedMinutes" set "keptAt" = 2`, 'delete from "signedMinutes"'])
      await expect(sql.raw(text).execute(database.kysely)).rejects.toThrow(/append-only/)
  })

  test('[MEET-5] signed minutes that are no longer what their hash says are not handed out', async () => {
    const store = sqlSignedMinutes(await open(), () => 1)
    await store.keep(campaign, meeting, 'f'.repeat(64), '{}')
    await expect(store.find(campaign, meeting, 'f'.repeat(64))).rejects.toThrow(/hash/)
  })
})
