import { createClient } from 'redis'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startProxy } from '../../scripts/cluster/proxy.ts'
import { openLivePage } from '../support/live-peer.ts'
import { type TcpLink, tcpLink } from '../support/tcp-link.ts'
import { xuancheng } from './held-meeting.ts'
import { type MeetingNodes, nodesCanRun, openMeetingNodes } from './meeting-nodes.ts'

const at = (search: string) => ({ view: 'gantt', search, anchor: null })

describe.skipIf(!nodesCanRun())('a node that is lost in a meeting', { timeout: 40_000 }, () => {
  let nodes: MeetingNodes
  const cables: TcpLink[] = []
  beforeAll(async () => {
    nodes = await openMeetingNodes()
    for (const { url } of [nodes.one, nodes.other]) cables.push(await tcpLink(Number(new URL(url).port)))
  })
  afterAll(async () => {
    await nodes?.stop()
    for (const cable of cables) await cable.close()
  })

  test('[SCALE-6] a follower whose node is lost is on the other and follows on within 5 s', async () => {
    const proxy = await startProxy({
      port: 0,
      host: '127.0.0.1',
      nodes: cables.map(cable => cable.port),
      mode: 'spread',
    })
    const meeting = await nodes.one.hold()
    const presenter = openLivePage(nodes.one.office, xuancheng)
    const follower = openLivePage(nodes.one.unit.at(`http://127.0.0.1:${proxy.port}`), xuancheng)
    await presenter.until(channel => channel.online())
    await follower.until(channel => channel.online())
    follower.channel.follow(meeting)
    await presenter.until(() => presenter.control(meeting)?.followers === 1)
    presenter.channel.show(meeting, at('?before=1'))
    await follower.until(() => follower.moves.at(-1)?.search === '?before=1')

    const servers = [nodes.one, nodes.other]
    const on = servers.findIndex(
      ({ program }) => program.parts.controls.sockets(xuancheng, nodes.one.unit.id as never) > 0,
    )
    const lost = Date.now()
    cables[on]?.cut()
    await follower.until(channel => !channel.online())
    await follower.until(channel => channel.online())
    presenter.channel.show(meeting, at('?after=1'))
    await follower.until(() => follower.moves.at(-1)?.search === '?after=1')
    expect(Date.now() - lost).toBeLessThan(5000)
    expect(follower.channel.following()).toBe(meeting)
    for (const page of [presenter, follower]) page.channel.dispose()
    await proxy.close()
  })

  test('[SCALE-2] garbled entries among what nodes tell one another stop nothing', async () => {
    const redis = createClient({ url: inject('redisUrl') ?? '' })
    await redis.connect()
    const page = openLivePage(nodes.one.unit.at(nodes.other.url), xuancheng)
    await page.until(channel => channel.online())
    for (const stream of await redis.keys('*:live'))
      for (const data of ['{', '{"packet":1}', '{"packet":{"type":2,"data":["control"]},"opts":null}'])
        await redis.xAdd(stream, '*', { uid: 'stranger', nsp: '/', type: '3', data })
    await redis.close()
    await nodes.one.hold()
    await page.until(() => page.notices.includes('opened'))
    page.channel.dispose()
  })
})
