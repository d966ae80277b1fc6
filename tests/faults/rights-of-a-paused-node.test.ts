import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { WirePeer } from '../support/wire-peer.ts'
import { openStand, type Stand } from './stand.ts'
import { pause } from './until.ts'

const runs = inject('postgresUrl') !== null && inject('redisUrl') !== null

describe.skipIf(!runs)('a node that stood still', { timeout: 120_000 }, () => {
  let stand: Stand
  beforeAll(async () => {
    stand = await openStand({ nodes: 2, cards: 1, clients: 1 })
  }, 120_000)
  afterAll(() => stand?.close())

  test('[SCALE-4] what was sent to it meanwhile, by who has lost the right to, is never committed', async () => {
    const [writer] = stand.people
    const [asleep, awake] = stand.cluster.nodes
    const [card] = stand.cards
    if (!writer || !asleep || !awake || !card) throw new Error('nobody is there')
    const peer = await WirePeer.load(writer.at(asleep.url), stand.campaign)
    await peer.connect()
    await new Promise<void>(saved => peer.edit({ type: 'progress', card, value: 11 }, saved))

    asleep.pause()
    const put = stand.secadmin.at(awake.url).put
    const { status } = await put(`/api/campaigns/xuancheng/members/${writer.id}`, { roles: [], unitIds: [] })
    expect(status).toBe(204)
    // longer than rights count as confirmed, and than the node holds the board's row
    await pause(5000)
    peer.edit({ type: 'progress', card, value: 99 })
    asleep.resume()

    expect(await peer.closed()).toBe(CloseReason.gone)
    const rows = await stand.query<{ after: string }>(
      `select "after" from "change" where "field" = 'progress' and "id" = $1 order by "seq"`,
      [card],
    )
    expect(rows.map(row => row.after)).toEqual(['11'])
  })
})
