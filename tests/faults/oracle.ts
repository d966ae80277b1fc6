import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as Y from 'yjs'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import { hasPending } from '../../server/room/gate/gate.ts'
import { cardMap, roots } from '../../shared/board/document.ts'
import { WirePeer } from '../support/wire-peer.ts'
import { type Crowd, sentAway } from './crowd.ts'
import type { Ledger } from './ledger.ts'
import type { Stand } from './stand.ts'
import { pause } from './until.ts'

export interface Verdict {
  readonly sent: number
  readonly acknowledged: number
  /** Each fault in words, by the promise that was broken. */
  readonly lost: readonly string[]
  readonly diverged: readonly string[]
  readonly doubled: readonly string[]
  readonly refused: readonly string[]
  readonly chains: readonly string[]
}

export const faultsOf = ({ lost, diverged, doubled, refused, chains }: Verdict): string[] => [
  ...lost,
  ...diverged,
  ...doubled,
  ...refused,
  ...chains,
]

/**
 * What must hold when the faults are over and everybody is quiet, against the journal as the database has it: every acknowledged token is there or one its
 * writer sent later, and nothing that was never sent; every client, and one that comes new to each node, holds the same values and the same deletions, and
 * waits for nothing; every change of a card continues the one before it, no token was taken twice, and the chains fit.
 */
export async function judge(stand: Stand, crowd: Crowd, withinMs = 30_000): Promise<Verdict> {
  const fresh = await Promise.all(stand.cluster.nodes.map(node => comeNew(stand, node.url)))
  const replicas = new Map([
    ...crowd.peers.map((peer, n) => [`client ${n}`, peer.wire.doc] as const),
    ...fresh.map((peer, n) => [`a new client of node ${n + 1}`, peer.doc] as const),
  ])
  const truth = await replay(stand)
  const diverged = await differing(replicas, truth, withinMs)
  await Promise.all(fresh.map(peer => peer.close()))
  return {
    sent: sum(crowd.ledgers, ledger => ledger.sent),
    acknowledged: sum(crowd.ledgers, ledger => ledger.acked),
    lost: crowd.ledgers.flatMap(ledger => ledger.faultOf(cardMap(truth, ledger.card)?.get('owner')) ?? []),
    diverged,
    doubled: await doubledChanges(stand),
    refused: [...sentAway(crowd), ...crowd.peers.flatMap(({ wire }) => wire.refusal?.refused ?? [])],
    chains: await brokenChains(stand),
  }
}

async function comeNew(stand: Stand, url: string): Promise<WirePeer> {
  const peer = await WirePeer.load(stand.observer.at(url), stand.campaign)
  await peer.connect()
  return peer
}

/** Nothing but the rows of the journal, from the first. */
export async function replay({ query, campaign }: Pick<Stand, 'query' | 'campaign'>): Promise<Y.Doc> {
  const rows = await query<{ bytes: Buffer }>(
    'select "bytes" from "journal" where "campaign" = $1 order by "seq"',
    [campaign],
  )
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes)
  })
  if (hasPending(doc)) throw new Error('the journal itself has a hole')
  return doc
}

/** Replicas have a moment to hear the last of it. */
async function differing(replicas: ReadonlyMap<string, Y.Doc>, truth: Y.Doc, withinMs: number) {
  const deadline = performance.now() + withinMs
  let left = [...replicas]
  for (;;) {
    left = left.filter(([, doc]) => difference(doc, truth) !== null)
    if (left.length === 0 || performance.now() > deadline) break
    await pause(100)
  }
  return left.map(([who, doc]) => `${who}: ${difference(doc, truth)}`)
}

/** Equal values and equal deletions: state vectors alone prove nothing. Null: no difference. */
export function difference(doc: Y.Doc, truth: Y.Doc): string | null {
  if (hasPending(doc)) return 'waits for what is missing'
  if (!Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(truth))) return 'other insertions or deletions'
  return valuesOf(doc) === valuesOf(truth) ? null : 'other values'
}

const valuesOf = (doc: Y.Doc) => canonicalJson(Object.values(roots).map(root => doc.getMap(root).toJSON()))

/** By the rows of the audit: of each card's owners each continues the one before, and none came twice. */
async function doubledChanges({ query, campaign }: Stand): Promise<string[]> {
  const rows = await query<{ id: string; before: string | null; after: string | null }>(
    `select "id", "before", "after" from "change" where "campaign" = $1 and "thing" = 'card' and "field" = 'owner' order by "seq", "ord"`,
    [campaign],
  )
  const faults: string[] = []
  const last = new Map<string, string | null>()
  const taken = new Set<string>()
  for (const { id, before, after } of rows) {
    if (last.has(id) && last.get(id) !== before) faults.push(`${id}: ${before} follows ${last.get(id)}`)
    if (after?.startsWith('"W') && taken.has(after)) faults.push(`${after} was taken twice`)
    taken.add(after ?? '')
    last.set(id, after)
  }
  return faults
}

/** `npm run verify`, over the database the nodes share. */
async function brokenChains({ cluster }: Stand): Promise<string[]> {
  const env = {
    ...process.env,
    DATABASE_URL: cluster.databaseUrl,
    SIGNING_KEY_FILE: join(cluster.secrets, 'signing-key.pem'),
    AUTH_SECRET_FILE: join(cluster.secrets, 'auth-secret'),
  }
  const run = promisify(execFile)(process.execPath, ['scripts/verify.ts'], { env })
  return run.then(
    () => [],
    (cause: { stdout?: string; message: string }) => [
      `npm run verify: ${cause.stdout ?? ''}${cause.message}`,
    ],
  )
}

const sum = (ledgers: readonly Ledger[], of: (ledger: Ledger) => number) =>
  ledgers.reduce((total, ledger) => total + of(ledger), 0)
