import { type Peer, peers } from './peers.ts'
import { awareness, boards, type Figures, joins, meeting, saturation } from './scenarios.ts'

/** One scenario against every peer named for it, in one run; `long` uses the scale of docs/BENCHMARKS.md. */
export interface SyncResult {
  readonly scenario: string
  readonly rows: Readonly<Record<string, Figures>>
}

const all: readonly Peer[] = [peers.raw, peers.stock, peers.hocuspocus, peers.guatu]

export async function benchSync(long: boolean, only?: string): Promise<SyncResult[]> {
  const clients = long ? 1000 : 200
  const scenarios: readonly [string, readonly Peer[], (peer: Peer) => Promise<Figures>][] = [
    [
      `A meeting: ${clients} clients, 20 writers, 40 edits/s`,
      all,
      peer => meeting(peer, { clients, seconds: long ? 15 : 5 }),
    ],
    [
      'B saturation: 50 clients',
      [peers.rawmerge, ...all, peers.hocuspocusSqlite],
      peer => saturation(peer, steps),
    ],
    ['C joining a board of 5,000 cards', all, peer => joins(peer, long ? 200 : 50)],
    [`D ${long ? 200 : 50} boards × 5 clients`, all, peer => boards(peer, long ? 200 : 50)],
    [
      'E awareness: 200 clients × 2/s',
      [peers.rawmerge, ...all],
      peer => awareness(peer, { clients: 200, seconds: long ? 15 : 5 }),
    ],
  ]
  const results: SyncResult[] = []
  for (const [scenario, contenders, play] of scenarios) {
    if (only && !scenario.startsWith(only)) continue
    const rows: Record<string, Figures> = {}
    for (const peer of contenders) {
      rows[peer.name] = await play(peer)
      console.log(scenario, '·', peer.name, format(rows[peer.name] ?? {}))
    }
    results.push({ scenario, rows })
  }
  return results
}

const steps = [500, 1000, 2000, 3000, 4000, 6000, 8000, 10_000, 12_000, 14_000, 16_000]

function format(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${value.toPrecision(4)}`)
    .join(', ')
}
