import type { CardId } from '../../shared/ids.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import type { ApiClient } from '../support/api.ts'
import { Ledger } from './ledger.ts'
import { RestlessPeer } from './restless-peer.ts'
import type { Stand } from './stand.ts'
import { pause, until } from './until.ts'

/** Clients that come back by themselves, each with a card of its own to write on. */
export interface Crowd {
  readonly peers: readonly RestlessPeer[]
  readonly ledgers: readonly Ledger[]
  acknowledged(): number
  /** When anybody last got an acknowledgement, by the steady clock. */
  lastAckAt(): number
  /** Writes from here on, each client about so many tokens a second, until what it answers is called. */
  write(perSecond: number): () => Promise<void>
  /** Resolves when all are connected and everything they wrote is acknowledged. */
  quiet(withinMs?: number): Promise<void>
  /** Codes they were closed with, and how often. */
  closes(): ReadonlyMap<number, number>
  stop(): Promise<void>
}

/** Of all crowds: a token is nobody else's. */
let writers = 0

/** `at` puts a client elsewhere than at the proxy. */
export async function gather(
  stand: Stand,
  count: number,
  at: (api: ApiClient, n: number) => ApiClient = api => api,
): Promise<Crowd> {
  const peers: RestlessPeer[] = []
  for (let n = 0; n < count; n += 8)
    peers.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(8, count - n) }, (_, k) =>
          RestlessPeer.open(at(stand.clientOf(n + k), n + k), stand.campaign),
        ),
      )),
    )
  const ledgers = peers.map((peer, n) => new Ledger(peer, writers++, stand.cards[n] as CardId))
  let lastAckAt = performance.now()
  const acknowledged = () => {
    lastAckAt = performance.now()
  }
  const closes = () => {
    const all = new Map<number, number>()
    for (const peer of peers)
      for (const [code, times] of peer.closes) all.set(code, (all.get(code) ?? 0) + times)
    return all
  }
  return {
    peers,
    ledgers,
    acknowledged: () => ledgers.reduce((total, { acked }) => total + acked, 0),
    lastAckAt: () => lastAckAt,
    write(perSecond) {
      let writing = true
      const turns = ledgers.map(async (ledger, n) => {
        await pause((n / count) * (1000 / perSecond))
        while (writing) {
          ledger.write(acknowledged)
          await pause(1000 / perSecond)
        }
      })
      return async () => {
        writing = false
        await Promise.all(turns)
      }
    },
    async quiet(withinMs) {
      await until(
        () => peers.every(peer => peer.online && peer.unsaved === 0),
        () => `all are back and everything is acknowledged: ${restlessness(peers)}`,
        withinMs,
      )
    },
    closes,
    stop: async () => void (await Promise.all(peers.map(peer => peer.stop()))),
  }
}

/** Nobody was refused, sent away or told to give up what it has: whatever broke, that is nobody's edit's fault. */
export function sentAway(crowd: Crowd): string[] {
  const never: readonly number[] = [
    CloseReason.signedOut,
    CloseReason.refused,
    CloseReason.gone,
    CloseReason.resetCopy,
  ]
  return [...crowd.closes()].flatMap(([code, times]) =>
    never.includes(code) ? [`${times} closed with ${code}`] : [],
  )
}

const restlessness = (peers: readonly RestlessPeer[]) =>
  JSON.stringify(
    peers.flatMap(({ online, unsaved, wire, closes }, n) =>
      online && unsaved === 0 ? [] : [{ n, online, unsaved, refusal: wire.refusal, closes: [...closes] }],
    ),
  )
