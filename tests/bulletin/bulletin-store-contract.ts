import { beforeEach, expect, test } from 'vitest'
import type { BulletinStore } from '../../server/bulletin/ports.ts'
import { Bulletin } from '../../shared/bulletin/bulletin.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { BulletinId, CampaignId } from '../../shared/ids.ts'

const campaign = CampaignId.parse('demo')
const id = (text: string) => BulletinId.parse(text)

export const aBulletin = (name: string, patch: Partial<Bulletin> = {}): Bulletin =>
  Bulletin.parse({
    id: name,
    campaign,
    kind: 'week',
    from: '2021-10-18',
    to: '2021-10-24',
    version: 1,
    state: 'draft',
    number: null,
    body: { title: name, blocks: [] },
    snapshots: { to: { id: 's', day: '2021-10-24', sha256: 'a'.repeat(64) }, from: null },
    editedBy: { userId: 'u', name: '示例调度员' },
    editedAt: 1,
    issued: null,
    ...patch,
  })

export const issue = (key: string, knownVersion = 1) => ({
  knownVersion,
  key,
  issued: {
    by: { userId: 'u', name: '示例调度员' },
    at: aBulletin('x').editedAt,
    on: aBulletin('x').to,
    issuer: '示例办公室',
  },
})

/** The patch that makes a bulletin one of a day of October, 1 to 9. */
export const onDay = (n: number) => ({
  from: CalendarDate.parse(`2021-10-0${n}`),
  to: CalendarDate.parse(`2021-10-0${n}`),
})

/** What every store of bulletins keeps to; `open` is called in each test. */
export function describeBulletinStore(open: () => Promise<BulletinStore>): void {
  let store: BulletinStore
  beforeEach(async () => {
    store = await open()
  })

  test('[HIST-3] one of the same kind and days is answered instead of a second', async () => {
    const first = await store.add(aBulletin('a'))
    expect(await store.add(aBulletin('b'))).toEqual(first)
    expect(await store.add(aBulletin('c', { kind: 'xun' }))).toMatchObject({ id: 'c' })
    expect(await store.list(campaign)).toHaveLength(2)
  })

  test('[HIST-3] an edit that saw another version changes nothing, and every version is kept', async () => {
    const first = await store.add(aBulletin('a'))
    const second = { ...first, version: 2, body: { ...first.body, title: '第二稿' } }
    expect(await store.edit(second)).toBe(true)
    expect(await store.edit({ ...second, body: { ...first.body, title: '迟到的' } })).toBe(false)
    expect(await store.find(campaign, first.id)).toEqual(second)
    expect((await store.versions(campaign, first.id)).map(one => one.body.title)).toEqual(['a', '第二稿'])
  })

  test('[HIST-3] numbers run without gaps within a kind, in the order of issue', async () => {
    for (const n of [1, 2, 3]) await store.add(aBulletin(`w${n}`, onDay(n)))
    await store.add(aBulletin('m', { kind: 'month' }))
    await store.remove(campaign, id('w2'), 1)
    const issued = []
    for (const name of ['w3', 'm', 'w1']) issued.push(await store.issue(campaign, id(name), issue(name)))
    expect(issued.map(one => one?.number)).toEqual([1, 1, 2])
  })

  test('[HIST-3] of many who issue at once each gets a number of its own; one key is one issue', async () => {
    for (let n = 1; n <= 9; n++) await store.add(aBulletin(`w${n}`, onDay(n)))
    const all = Array.from({ length: 18 }, (_, at) => `w${(at % 9) + 1}`)
    const done = await Promise.all(all.map(name => store.issue(campaign, id(name), issue(name))))
    const numbers = new Set(done.map(one => one?.number))
    expect([...numbers].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(await store.issue(campaign, id('w1'), issue('another'))).toBeNull()
  })

  test('[HIST-3] what was issued is neither edited nor thrown away', async () => {
    const draft = await store.add(aBulletin('a'))
    const issued = await store.issue(campaign, draft.id, issue('k'))
    expect(await store.edit({ ...draft, version: 2 })).toBe(false)
    expect(await store.remove(campaign, draft.id, 1)).toBe(false)
    expect(await store.issue(campaign, draft.id, issue('k', 7))).toEqual(issued)
    expect(await store.find(campaign, draft.id)).toEqual(issued)
  })

  test('[HIST-3] a draft thrown away leaves its versions behind', async () => {
    const draft = await store.add(aBulletin('a'))
    expect(await store.remove(campaign, draft.id, 2)).toBe(false)
    expect(await store.remove(campaign, draft.id, 1)).toBe(true)
    expect(await store.find(campaign, draft.id)).toBeNull()
    expect(await store.versions(campaign, draft.id)).toEqual([draft])
  })
}
