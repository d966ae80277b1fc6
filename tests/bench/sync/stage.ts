import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Deployment, deploy } from './deployment.ts'
import { benchState } from './document.ts'
import { LoadClient } from './load-client.ts'
import type { Peer } from './peers.ts'
import type { Services } from './services.ts'
import type { Watcher } from './tokens.ts'

export type Figures = Readonly<Record<string, number>>

export interface Joining {
  readonly room?: string
  readonly watch?: (index: number) => Watcher | null
  /** All on this node, instead of spread over them. */
  readonly node?: number
  /** Reads everything that arrives, as a browser does. */
  readonly attentive?: boolean
}

export interface Stage {
  readonly peer: Peer
  readonly servers: Deployment
  /** The board every room begins with. */
  readonly state: Uint8Array
  join(count: number, how?: Joining): Promise<LoadClient[]>
  /** From now on servers may end connections; otherwise that fails the scenario. */
  allowCuts(): void
}

const states = new Map<number, Uint8Array>()
const longestMs = 600_000

/** Runs `play` against fresh servers of `peer` holding boards of `cards` cards, and cleans up after it. */
export async function withServers<T>(
  peer: Peer,
  services: Services | null,
  cards: number,
  play: (stage: Stage) => Promise<T>,
): Promise<T> {
  const state = states.get(cards) ?? benchState(cards)
  states.set(cards, state)
  const disk = mkdtempSync(join(tmpdir(), 'guatu-bench-'))
  const file = join(disk, 'state.bin')
  writeFileSync(file, state)
  const servers = await deploy(peer, services, file, disk)
  const clients: LoadClient[] = []
  let cutsAllowed = false
  const enterAll = async (count: number, how: Joining = {}) => {
    const first = clients.length
    const joining = Array.from({ length: count }, (_, i) => {
      const index = first + i
      return new LoadClient(peer.dialect, servers.portOf(how.node ?? index), how.room ?? 'board', index)
    })
    clients.push(...joining)
    const enter = (client: LoadClient) =>
      client.join(how.watch?.(client.index) ?? null, how.attentive ?? false)
    await Promise.all(joining.map(enter))
    return joining
  }
  try {
    const allowCuts = () => {
      cutsAllowed = true
    }
    const result = await inTime(play({ peer, servers, state, join: enterAll, allowCuts }))
    const cut = clients.filter(client => client.cut !== null)
    if (cut.length > 0 && !cutsAllowed) throw new Error(`${cut.length} clients were cut: ${cut[0]?.cut}`)
    return result
  } finally {
    for (const client of clients) client.close()
    await servers.stop()
    rmSync(disk, { recursive: true, force: true })
  }
}

/** A server that never answers is a result, not an endless run. */
async function inTime<T>(play: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over in ${longestMs / 1000} s`)), longestMs)
  })
  return Promise.race([play, late]).finally(() => clearTimeout(timer))
}

/** Calls `act` at an even rate for a time, catching up after a late timer so that the rate holds. */
export async function atRate(perSecond: number, seconds: number, act: (n: number) => void): Promise<void> {
  const start = performance.now()
  let done = 0
  while (performance.now() - start < seconds * 1000) {
    const due = Math.floor(((performance.now() - start) / 1000) * perSecond)
    while (done < due) act(done++)
    await pause(2)
  }
}

export async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
