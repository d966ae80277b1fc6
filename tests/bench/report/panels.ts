import type { Panel } from '../plot/bars.ts'
import type { ScenarioResult } from '../sync/kept-results.ts'
import { figure, isOurs } from './figures.ts'

/** What of each scenario is drawn, with our aim where it is the same for all. */
const drawn: Readonly<Record<string, readonly { readonly figure: string; readonly aim?: number }[]>> = {
  A: [{ figure: 'p99 ms' }, { figure: 'CPU µs a delivery' }, { figure: 'joined s' }],
  B: [{ figure: 'updates/s' }],
  C: [{ figure: 'one join ms' }, { figure: 'storm s', aim: 2 }],
  D: [{ figure: 'after 20 s of quiet MB', aim: 400 }],
  E: [
    { figure: 'CPU % of a core', aim: 30 },
    { figure: 'p99 ms', aim: 25 },
  ],
  K: [{ figure: 'seen, gone' }],
  N: [{ figure: 'other node p99 ms', aim: 3000 }],
  G500: [{ figure: 'CPU µs an edit' }],
  G5000: [{ figure: 'CPU µs an edit' }],
}

export function panelsOf(result: ScenarioResult): readonly Panel[] {
  const servers = Object.keys(result.rows)
  return (drawn[result.id] ?? []).map(({ figure: name, aim }) => ({
    unit: name,
    bars: servers.map(peer => ({
      name: peer,
      value: figure([result], result.id, peer, name) ?? Number.NaN,
      ours: isOurs(peer),
    })),
    against: servers.includes('raw') ? 'raw' : null,
    ...(aim !== undefined && { aim }),
  }))
}
