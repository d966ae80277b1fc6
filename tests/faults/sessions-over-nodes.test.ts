import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { cardMap } from '../../shared/board/document.ts'
import type { CardId } from '../../shared/ids.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import type { ApiClient } from '../support/api.ts'
import type { ClusterNode } from '../support/cluster.ts'
import { WirePeer } from '../support/wire-peer.ts'
import { replay } from './oracle.ts'
import { openStand, type Person, type Stand } from './stand.ts'
import { pause } from './until.ts'

const runs = inject('postgresUrl') !== null && inject('redisUrl') !== null

/** Each with Redis and without: what it ends must not need it (SCALE-4). */
describe.skipIf(!runs)(
  'sessions that end on one node while people write on the others',
  { timeout: 60_000 },
  () => {
    let stand: Stand
    beforeAll(async () => {
      stand = await openStand({ cards: 2, clients: 48 })
    }, 240_000)
    afterAll(() => stand?.close())
    const node = (n: number) => stand.cluster.nodes[n] as ClusterNode
    const onA = () => stand.secadmin.at(node(0).url)

    const ends: readonly (readonly [string, number, (person: Person) => Promise<unknown>])[] = [
      [
        'an account is disabled',
        CloseReason.signedOut,
        person => onA().patch(`/api/accounts/${person.id}`, { disabled: true }),
      ],
      [
        'roles are changed',
        CloseReason.newTicket,
        person =>
          onA().put(`/api/campaigns/xuancheng/members/${person.id}`, { roles: ['leader'], unitIds: [] }),
      ],
      [
        'somebody signs out',
        CloseReason.signedOut,
        person => person.at(node(0).url).post('/api/auth/sign-out'),
      ],
    ]
    const cases = ends.flatMap(([what, code, end], n) => [
      { what, code, end, redis: 'with Redis', who: n },
      { what, code, end, redis: 'without Redis', who: n + ends.length },
    ])

    test.for(cases)(
      '[ACC-8] [SCALE-4] $what, $redis: sockets on every node are closed within 5 s, and what is sent later is refused',
      async ({ code, end, redis, who }) => {
        if (redis === 'without Redis') stand.cluster.everyLink('redis', link => link.cut())
        const person = stand.people[who] as Person
        const writers = await Promise.all(stand.cluster.nodes.map(({ url }) => writerOn(person.at(url))))
        const began = performance.now()
        const { status } = (await end(person)) as { status: number }
        expect(status).toBe(200)
        const closed = Promise.all(writers.map(({ peer }) => peer.closed()))
        expect(await Promise.race([closed, pause(5000)])).toEqual([code, code, code])
        expect(performance.now() - began).toBeLessThan(5000)

        const [{ peer: late }] = writers as [Writer, ...Writer[]]
        for (const writer of writers) writer.stop()
        late.edit({ type: 'owner', card: stand.cards[0] as CardId, value: `late ${who}` })
        if (code === CloseReason.signedOut) {
          await expect(late.connect()).rejects.toThrow()
          expect(await late.closed()).toBe(CloseReason.signedOut)
        } else {
          // they may come back with the rights they have now, which are not enough for this
          await late.join()
          await late.connect().catch(() => undefined)
          expect(await late.closed()).toBe(CloseReason.refused)
        }
        const truth = await replay(stand)
        expect(cardMap(truth, stand.cards[0] as CardId)?.get('owner')).not.toBe(`late ${who}`)
        stand.cluster.everyLink('redis', link => link.heal())
      },
    )

    interface Writer {
      readonly peer: WirePeer
      stop(): void
    }

    /** Writes all the time, as somebody in the middle of something. */
    async function writerOn(api: ApiClient): Promise<Writer> {
      const peer = await WirePeer.load(api, stand.campaign)
      await peer.connect()
      let n = 0
      const timer = setInterval(() => {
        n += 1
        peer.edit({
          type: 'owner',
          card: stand.cards[1] as CardId,
          value: `at work ${peer.doc.clientID} ${n}`,
        })
      }, 100)
      return { peer, stop: () => clearInterval(timer) }
    }
  },
)
