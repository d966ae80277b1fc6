import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MeetingId } from '../../shared/ids.ts'
import type { Control, Focus } from '../../shared/meeting/control.ts'
import type { ApiClient } from '../support/api.ts'
import { type LivePage, openLivePage } from '../support/live-peer.ts'
import { command, newKey, planMeeting, xuancheng } from './held-meeting.ts'
import { type MeetingNodes, nodesCanRun, openMeetingNodes } from './meeting-nodes.ts'

const at = (search: string): Focus => ({ view: 'gantt', search, anchor: null })
/** SCALE-4, SCALE-6. */
const inTime = 5000

describe.skipIf(!nodesCanRun())('a meeting over two nodes', { timeout: 40_000 }, () => {
  let nodes: MeetingNodes
  const pages: LivePage[] = []
  beforeAll(async () => {
    nodes = await openMeetingNodes()
  })
  afterAll(() => nodes?.stop())
  afterEach(() => {
    nodes.redis.heal()
    for (const page of pages.splice(0)) page.channel.dispose()
  })

  const open = async (who: ApiClient) => {
    const page = openLivePage(who, xuancheng)
    pages.push(page)
    await page.until(channel => channel.online())
    return page
  }
  const onOther = (who: ApiClient) => who.at(nodes.other.url)
  const within = async (what: Promise<void>) => {
    const asked = Date.now()
    await what
    expect(Date.now() - asked).toBeLessThan(inTime)
  }
  const presents = (page: LivePage, meeting: MeetingId) => page.control(meeting)?.presenter?.userId
  const control = (who: ApiClient, meeting: MeetingId, act: object) =>
    who.post(`/api/campaigns/xuancheng/meetings/${meeting}/control`, act)

  for (const [how, break_] of [
    ['with Redis', () => {}],
    ['without Redis', () => nodes.redis.cut()],
    ['while Redis hangs', () => nodes.redis.freeze()],
  ] as const) {
    test(`[SCALE-4] what a meeting is told on one node its pages on the other know within 5 s, ${how}`, async () => {
      break_()
      const { office, leader, unit } = nodes.one
      const watching = await open(onOther(unit))
      const meeting = await nodes.one.hold()
      await within(watching.until(() => presents(watching, meeting) === office.id))
      const take = { act: 'take', version: 1, from: office.id }
      expect((await control(onOther(leader), meeting, take)).status).toBe(200)
      const here = await open(unit)
      await within(here.until(() => here.control(meeting)?.version === 2))
      await control(leader, meeting, { act: 'timer', version: 2, run: false })
      await within(watching.until(() => watching.control(meeting)?.version === 3))
      await office.post(`/api/campaigns/xuancheng/meetings/${meeting}/close`, { key: newKey() })
      await within(watching.until(() => watching.control(meeting) === undefined))
    })

    test(`[SCALE-6] a follower on the other node goes where the presenter comes to rest, ${how}`, async () => {
      const meeting = await nodes.one.hold()
      break_()
      const presenter = await open(nodes.one.office)
      const beside = await open(nodes.one.leader)
      const follower = await open(onOther(nodes.one.unit))
      beside.channel.follow(meeting)
      follower.channel.follow(meeting)
      await follower.until(() => (follower.control(meeting)?.followers ?? 0) > 0)
      await beside.until(() => (beside.control(meeting)?.followers ?? 0) > 0)
      for (let nth = 1; nth <= 5; nth += 1) presenter.channel.show(meeting, at(`?row=${nth}`))
      await within(beside.until(() => beside.moves.at(-1)?.search === '?row=5'))
      await within(follower.until(() => follower.moves.at(-1)?.search === '?row=5'))
      const rows = follower.moves.map(move => Number(move.search.slice(5)))
      expect(rows).toEqual(rows.toSorted((a, b) => a - b))
    })
  }

  test('[SCALE-4] of two who take over on two nodes at once exactly one does', async () => {
    const meeting = await nodes.one.hold()
    const second = await nodes.one.join('second-leader', ['leader'])
    const take = { act: 'take', version: 1, from: nodes.one.office.id }
    const answers = await Promise.all([
      control(nodes.one.leader, meeting, take),
      control(onOther(second), meeting, take),
    ])
    expect(answers.map(answer => answer.status).toSorted()).toEqual([200, 409])
    expect(answers.find(answer => answer.status === 409)?.body).toMatchObject({ detail: { version: 2 } })
    const known = await Promise.all(
      [nodes.one.unit, onOther(nodes.one.unit)].map(
        async who => (await who.get('/api/campaigns/xuancheng/control')).body as Control[],
      ),
    )
    const presenters = known.map(all => all.find(one => one.meeting === meeting)?.presenter)
    expect(presenters[0]).toEqual(presenters[1])
  })

  test('[SCALE-6] two who open one meeting on two nodes at once open it once, and one of them presents', async () => {
    const meeting = await planMeeting(nodes.one.office)
    const path = `/api/campaigns/xuancheng/meetings/${meeting}/open`
    const answers = await Promise.all(
      [nodes.one.office, onOther(nodes.one.leader)].map(who => who.post(path, { key: newKey() })),
    )
    expect(answers.map(answer => answer.status)).toContain(200)
    const { body } = await onOther(nodes.one.unit).get('/api/campaigns/xuancheng/control')
    const held = (body as Control[]).filter(one => one.meeting === meeting)
    expect(held).toHaveLength(1)
    expect([nodes.one.office.id, nodes.one.leader.id]).toContain(held[0]?.presenter?.userId)
  })

  test('[SCALE-6] followers are counted over the nodes, and a presenter is away only where they are on no node', async () => {
    const meeting = await nodes.one.hold()
    const presenter = await open(nodes.one.office)
    const followers = [await open(nodes.one.unit), await open(onOther(nodes.one.unit))]
    for (const page of followers) page.channel.follow(meeting)
    for (const page of [presenter, ...followers])
      await page.until(() => page.control(meeting)?.followers === 2)
    const [, far] = followers
    if (!far) throw new Error('two follow')
    await far.until(() => far.control(meeting)?.presenterAwaySince === null)
    const moved = await open(onOther(nodes.one.office))
    presenter.channel.dispose()
    await moved.until(channel => channel.online())
    expect(far.control(meeting)?.presenterAwaySince).toBeNull()
    moved.channel.dispose()
    for (const page of followers)
      await page.until(() => typeof page.control(meeting)?.presenterAwaySince === 'number')
    followers[0]?.channel.dispose()
    await far.until(() => far.control(meeting)?.followers === 1)
  })

  test('[SCALE-4] a unit hears on the other node that its turn comes', async () => {
    const meeting = await planMeeting(nodes.one.office)
    const items: string[] = []
    for (const unitId of ['jianshe', 'zhaoshang']) {
      const patch = { title: `示例：${unitId}汇报`, unitId, minutes: 5, section: 'speech' }
      const put = { type: 'meeting.put-item', meeting, item: null, patch }
      items.push((await command(nodes.one.office, put)).body.ids[0])
    }
    await nodes.one.office.post(`/api/campaigns/xuancheng/meetings/${meeting}/open`, { key: newKey() })
    const page = await open(onOther(nodes.one.unit))
    await control(nodes.one.office, meeting, { act: 'item', version: 1, itemId: items[1] })
    await page.until(() => page.notices.includes('now zhaoshang'))
  })
})
