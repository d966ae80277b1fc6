import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchState } from './document.ts'
import { LoadClient } from './load-client.ts'
import type { Peer } from './peers.ts'
import { ServerProcess } from './server-process.ts'
import type { Watcher } from './tokens.ts'

export interface Stage {
  readonly peer: Peer
  readonly server: ServerProcess
  readonly state: Uint8Array
  readonly disk: string
  join(count: number, room?: string, watch?: (index: number) => Watcher | null): Promise<LoadClient[]>
}

const states = new Map<number, Uint8Array>()

/** Runs `play` against a fresh server of `peer` holding a board of `cards` cards, and cleans up after it. */
export async function withServer<T>(
  peer: Peer,
  cards: number,
  play: (stage: Stage) => Promise<T>,
): Promise<T> {
  const state = states.get(cards) ?? benchState(cards)
  states.set(cards, state)
  const disk = mkdtempSync(join(tmpdir(), 'guatu-bench-'))
  const file = join(disk, 'state.bin')
  writeFileSync(file, state)
  const server = await ServerProcess.start(peer.script, [file, ...peer.args(disk)])
  const clients: LoadClient[] = []
  try {
    return await play({
      peer,
      server,
      state,
      disk,
      join: async (count, room = 'board', watch = () => null) => {
        const first = clients.length
        const joining = Array.from(
          { length: count },
          (_, i) => new LoadClient(peer.dialect, server.port, room, first + i),
        )
        clients.push(...joining)
        await Promise.all(joining.map(client => client.join(watch(client.index))))
        return joining
      },
    })
  } finally {
    for (const client of clients) client.close()
    await server.stop()
    rmSync(disk, { recursive: true, force: true })
  }
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

export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
