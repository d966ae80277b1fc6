import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import { hasPending } from '../../server/room/gate/gate.ts'
import { cardMap, cardsOf } from '../../shared/board/document.ts'
import type { CardId } from '../../shared/ids.ts'
import { type ApiClient, apiClient } from '../support/api.ts'
import { createRandom } from '../support/random.ts'
import { freePort, type ServerProcess, startServer, temporaryFolder } from '../support/server-process.ts'
import { WirePeer } from '../support/wire-peer.ts'
import { Ledger } from './ledger.ts'

const rounds = Number(process.env.KILL_ROUNDS ?? 50)
const seed = Number(process.env.SEED ?? Date.now() % 1e6)
const writers = 8
const campaign = 'xuancheng'
const place = { dataDir: temporaryFolder(), port: 0 }
let server: ServerProcess
/** Two dispatchers, because a person may have only so many sockets. */
let apis: readonly ApiClient[]

const start = () => startServer({ args: ['--demo', '--api-only'], ...place })

beforeAll(async () => {
  place.port = await freePort()
  server = await start()
  apis = await Promise.all(['dispatch', 'dispatch2'].map(signIn))
}, 120_000)
afterAll(() => server.kill())

test(`[SYNC-1] what was acknowledged survives kill -9 at any moment of an edit storm: ${rounds} rounds, seed ${seed}`, {
  timeout: 600_000,
}, async () => {
  const random = createRandom(seed)
  const cards = await liveCards(writers)
  let acknowledged = 0
  for (let round = 0; round < rounds; round++) {
    const peers = await Promise.all(cards.map((_, i) => load(i)))
    await Promise.all(peers.map(peer => peer.connect()))
    const ledgers = cards.map((card, i) => new Ledger(peers[i] as WirePeer, round * writers + i, card))
    await storm(ledgers, 40 + random.below(260))
    await server.kill()
    server = await start()
    const recovered = await load(0)
    const faults = ledgers.map((ledger, i) =>
      ledger.faultOf(cardMap(recovered.doc, cards[i] as CardId)?.get('owner')),
    )
    expect(
      faults.filter(fault => fault !== null),
      `round ${round}, seed ${seed}`,
    ).toEqual([])
    expect(hasPending(recovered.doc)).toBe(false)
    acknowledged += ledgers.reduce((sum, ledger) => sum + ledger.acked, 0)
    await resendAndAgree(peers)
  }
  expect(acknowledged, 'the storm was not empty').toBeGreaterThan(rounds * writers)
  expect(await chainsHold(), 'the audit chains hold').toContain('whole')
  console.log(`${rounds} rounds, ${acknowledged} acknowledged edits, 0 lost (seed ${seed})`)
})

/** Edits as fast as the event loop turns, until the moment comes. */
async function storm(ledgers: readonly Ledger[], ms: number): Promise<void> {
  const end = performance.now() + ms
  while (performance.now() < end) {
    for (const ledger of ledgers) ledger.write()
    await new Promise(resolve => setTimeout(resolve, 4))
  }
}

/** Those who were cut come back with what was not acknowledged; then everybody, and the journal, must agree. */
async function resendAndAgree(peers: readonly WirePeer[]): Promise<void> {
  await Promise.all(peers.map(peer => peer.connect()))
  await until(() => peers.every(peer => peer.unsaved === 0), 'everything is acknowledged')
  const fresh = await load(0)
  await fresh.connect()
  await until(() => peers.every(peer => sameBoard(peer.doc, fresh.doc)), 'all replicas are equal')
  await Promise.all([...peers, fresh].map(peer => peer.close()))
}

/** Equal values and equal delete sets: state vectors alone prove nothing. */
function sameBoard(one: Y.Doc, other: Y.Doc): boolean {
  return (
    Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)) &&
    canonicalJson(cardsOf(one).toJSON()) === canonicalJson(cardsOf(other).toJSON())
  )
}

async function until(holds: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`not within 20 s: ${what} (seed ${seed})`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

async function liveCards(count: number): Promise<CardId[]> {
  const { doc } = await load(0)
  const live = [...cardsOf(doc)]
    .filter(([, card]) => !card.get('deletedAt') && !card.get('side'))
    .map(([id]) => id as CardId)
  return live.slice(0, count)
}

const load = (writer: number): Promise<WirePeer> =>
  WirePeer.load(apis[writer % apis.length] as ApiClient, campaign)

async function signIn(username: string): Promise<ApiClient> {
  const api = apiClient(server.url)
  const { body: accounts } = await api.get('/api/demo')
  const account = accounts.find((offered: { username: string }) => offered.username === username)
  await api.signIn(account.username, account.password)
  return api
}

/** `npm run verify` on what fifty cuts have left; throws when it exits with anything but 0. */
async function chainsHold(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/verify.ts'], {
    env: { ...process.env, DATA_DIR: place.dataDir },
  })
  return stdout
}
