import { figure, type Results } from './figures.ts'

/** One of our aims; `bound` is what `figure` of the server called `peer` may come to, taken from the same run. */
export interface Target {
  readonly id: string
  readonly figure: string
  readonly words: string
  readonly least: boolean
  readonly bound: (results: Results, peer: string) => number | null
}

const times = (factor: number, peer: string) => (id: string, name: string) => (results: Results) => {
  const value = figure(results, id, peer, name)
  return value === null ? null : factor * value
}

const atMost = (
  id: string,
  name: string,
  words: string,
  bound: number | ((id: string, name: string) => Target['bound']),
): Target => ({
  id,
  figure: name,
  words,
  least: false,
  bound: typeof bound === 'number' ? () => bound : bound(id, name),
})

/** What "independent of" may come to before it is called a growth. */
const level = 1.25

export const targets: readonly Target[] = [
  atMost('A', 'p99 ms', 'p99 ≤ 2 × raw', times(2, 'raw')),
  atMost('A', 'lost', 'nothing lost', 0),
  atMost('A', 'CPU µs a delivery', 'CPU a delivery ≤ raw', times(1, 'raw')),
  atMost('A', 'above idle MB', 'memory ≤ 100 MB above idle', 100),
  atMost('A', 'joined s', 'all joined in ≤ 2 × raw', times(2, 'raw')),
  { ...atMost('B', 'updates/s', 'updates/s ≥ hocuspocus', times(1, 'hocuspocus')), least: true },
  atMost('C', 'one join ms', 'one join ≤ 3 × raw', times(3, 'raw')),
  atMost('C', 'storm s', 'storm of joins ≤ 2 s', 2),
  atMost('C', 'storm CPU s', 'storm of joins ≤ 1 s of CPU', 1),
  atMost(
    'C',
    'CPU ms a join, in the storm',
    'CPU a join in the storm ≤ one by one',
    id => (results, peer) => figure(results, id, peer, 'CPU ms a join, one by one'),
  ),
  atMost('D', 'after 20 s of quiet MB', 'idle boards ≤ 400 MB', 400),
  atMost('E', 'CPU % of a core', 'CPU ≤ 30 %', 30),
  atMost('E', 'p99 ms', 'p99 ≤ 25 ms', 25),
  atMost('K', 'seen, gone', 'no edit others had seen is gone', 0),
  atMost('K', 'acknowledged, gone', 'no acknowledged edit is gone', 0),
  atMost('K1', 'seen, gone', 'one node: no edit others had seen is gone', 0),
  atMost('K1', 'acknowledged, gone', 'one node: no acknowledged edit is gone', 0),
  atMost('N', 'other node p99 ms', 'seen on the other node within 3 s', 3000),
  atMost('N', 'lost', 'nothing lost between nodes', 0),
  atMost(
    'G5000',
    'CPU µs an edit',
    `CPU an edit with 5,000 cards ≤ ${level} × with 500`,
    (_, name) => (results, peer) => {
      const small = figure(results, 'G500', peer, name)
      return small === null ? null : level * small
    },
  ),
]

/** Null where this server was not measured for it. */
export function verdict(
  target: Target,
  results: Results,
  peer: string,
): { readonly value: number; readonly bound: number; readonly met: boolean } | null {
  const value = figure(results, target.id, peer, target.figure)
  const bound = target.bound(results, peer)
  if (value === null || bound === null) return null
  return { value, bound, met: target.least ? value >= bound : value <= bound }
}
