import { createHash } from 'node:crypto'

/** `spread`: the next node each time, which is the harshest; `room`: everything of one campaign goes to one node, while that is there. */
export type ProxyMode = 'spread' | 'room'

/** The order in which nodes are tried for a path. `turn` rises by one with each request. Nothing but speed depends on it. */
export function nodesFor(path: string, ports: readonly number[], mode: ProxyMode, turn: number): number[] {
  const campaign = mode === 'room' ? campaignOf(path) : null
  if (campaign === null) return ports.map((_, at) => ports[(turn + at) % ports.length] ?? 0)
  // each node has its own order of campaigns, so that losing one moves only the rooms that were on it
  return ports.toSorted((a, b) => weight(campaign, b).localeCompare(weight(campaign, a)))
}

function campaignOf(path: string): string | null {
  return /^\/(?:sync|api\/campaigns)\/([^/?]+)/.exec(path)?.[1] ?? null
}

const weight = (campaign: string, port: number) =>
  createHash('md5').update(`${port} ${campaign}`).digest('hex')
