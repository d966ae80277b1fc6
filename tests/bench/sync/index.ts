import { loadavg } from 'node:os'
import { keepScenario, type ScenarioResult } from './kept-results.ts'
import { leveldbFolder, type Peer, peers } from './peers.ts'
import { pinLoad } from './pin.ts'
import { across } from './scenarios/across.ts'
import { awareness } from './scenarios/awareness.ts'
import { boards } from './scenarios/boards.ts'
import { crash, overRounds } from './scenarios/crash.ts'
import { costOfEdit } from './scenarios/growth.ts'
import { joins } from './scenarios/joins.ts'
import { meeting } from './scenarios/meeting.ts'
import { saturation } from './scenarios/saturation.ts'
import { type Services, startServices } from './services.ts'
import { type Figures, type Stage, withServers } from './stage.ts'

interface Scenario {
  readonly id: string
  readonly title: string
  readonly peers: readonly Peer[]
  /** Cards of the board; 500 where absent. */
  readonly cards?: number
  readonly play: (stage: Stage) => Promise<Figures>
  /** How often it is played, each time with fresh servers, and how that becomes one row. */
  readonly rounds?: { readonly times: number; readonly asOne: (rounds: readonly Figures[]) => Figures }
}

const ours: readonly Peer[] = [peers.embedded, peers.oneNode, peers.threeNodes]
const all: readonly Peer[] = [peers.raw, peers.stock, peers.hocuspocus, peers.hocuspocusSqlite, ...ours]
const keepers: readonly Peer[] = [
  ...(leveldbFolder ? [peers.stockLeveldb] : []),
  peers.hocuspocusSqlite,
  ...ours,
]

/** `long` is the scale that is published. */
const scenarios = (long: boolean): readonly Scenario[] => {
  const [clients, many, seconds, times] = long ? [1000, 200, 15, 5] : [200, 50, 5, 1]
  const kill = (which: 'one' | 'all') => (stage: Stage) => crash(stage, { seconds: long ? 11 : 4, which })
  const rounds = { times, asOne: overRounds }
  return [
    {
      id: 'A',
      title: `A meeting: ${clients} clients, 20 writers, 40 edits/s`,
      peers: [peers.raw, peers.rawmerge, ...all.slice(1)],
      play: stage => meeting(stage, { clients, seconds }),
    },
    { id: 'B', title: 'Saturation: 50 clients', peers: [peers.rawmerge, ...all], play: saturation },
    { id: 'C', title: 'Joining a board of 5,000 cards', peers: all, cards: 5000, play: s => joins(s, many) },
    { id: 'D', title: `${many} boards × 5 clients`, peers: all, play: stage => boards(stage, many) },
    {
      id: 'E',
      title: 'Awareness: 200 clients × 2/s',
      peers: [peers.rawmerge, ...all],
      play: stage => awareness(stage, { clients: 200, seconds }),
    },
    { id: 'K', title: 'kill -9 of all servers under load', peers: keepers, play: kill('all'), rounds },
    {
      id: 'K1',
      title: 'kill -9 of one of three nodes',
      peers: [peers.threeNodes],
      play: kill('one'),
      rounds,
    },
    {
      id: 'N',
      title: 'From node to node: edits on the first, seen on the second',
      peers: [peers.threeNodes, peers.threeWithoutRedis],
      play: stage => across(stage, seconds),
    },
    { id: 'G500', title: 'An edit with 500 cards', peers: all, play: stage => costOfEdit(stage, seconds) },
    {
      id: 'G5000',
      title: 'An edit with 5,000 cards',
      peers: all,
      cards: 5000,
      play: stage => costOfEdit(stage, seconds),
    },
  ]
}

/** One scenario after the other, each against every peer named for it; `only` begins their ids. Each is kept when it is over. */
export async function benchSync(long: boolean, only?: string): Promise<ScenarioResult[]> {
  const services = await startServices()
  pinLoad()
  const results: ScenarioResult[] = []
  try {
    for (const scenario of scenarios(long).filter(({ id }) => id.startsWith(only ?? '')))
      results.push(keepScenario(await run(scenario, services), long))
  } finally {
    await services?.close()
  }
  return results
}

async function run(scenario: Scenario, services: Services | null) {
  const load = loadavg()[0] ?? 0
  const rows: Record<string, Figures | { readonly failed: string }> = {}
  for (const peer of scenario.peers) {
    const row = await playAll(scenario, peer, services).catch(cause => ({ failed: String(cause) }))
    rows[peer.name] = row
    console.log(scenario.id, scenario.title, '·', peer.name, '·', format(row))
  }
  return { id: scenario.id, title: scenario.title, load, rows }
}

async function playAll(scenario: Scenario, peer: Peer, services: Services | null): Promise<Figures> {
  const { cards = 500, rounds } = scenario
  const once = () => withServers(peer, services, cards, scenario.play)
  if (!rounds) return once()
  const played: Figures[] = []
  while (played.length < rounds.times) played.push(await once())
  return rounds.asOne(played)
}

function format(row: Figures | { readonly failed: string }): string {
  return Object.entries(row)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? value.toPrecision(4) : value}`)
    .join(', ')
}
