import { readFileSync } from 'node:fs'
import { createRandom } from '../support/random.ts'
import { gather } from './crowd.ts'
import { judge, type Verdict } from './oracle.ts'
import { type Harmed, type Patience, randomFaults } from './random-faults.ts'
import { openStand } from './stand.ts'
import { pause, until } from './until.ts'

export interface RandomRun {
  readonly seed: number
  readonly ms: number
  readonly clients: number
  /** Tokens a second each client writes. */
  readonly perSecond: number
  readonly patience: Patience
  /** Milliseconds between the beginnings of two faults, on the average. */
  readonly everyMs: number
  readonly say: (line: string) => void
}

export interface RunReport extends Verdict {
  /** How often each kind of fault was injected. */
  readonly faults: Readonly<Record<string, number>>
  /** The longest a token waited for its acknowledgement. */
  readonly longestWaitMs: number
  /** The longest nobody at all got one although PostgreSQL and at least one node with its cable to it were whole. */
  readonly longestStallMs: number
  /** How long after the last fault all were back and everything was acknowledged. */
  readonly quietAfterMs: number
  readonly presenceRight: boolean
  readonly closes: Readonly<Record<string, number>>
  /** Megabytes of each node at the beginning and at the end. */
  readonly memory: readonly (readonly [before: number, after: number])[]
}

/** Faults by chance upon three nodes while a crowd writes through the proxy; then everything is put right, and judged. */
export async function randomRun(run: RandomRun): Promise<RunReport> {
  const random = createRandom(run.seed)
  const stand = await openStand({ cards: run.clients, clients: run.clients, durable: true })
  const { cluster } = stand
  try {
    const crowd = await gather(stand, run.clients)
    await crowd.quiet()
    const memoryBefore = memoryOf(cluster.nodes)
    run.say(`${run.clients} clients are there; memory ${memoryBefore.join(', ')} MB`)
    const health = watchHealth(cluster.nodes.length, crowd.lastAckAt)
    const kinds = randomFaults(run.patience)
    const faults: Record<string, number> = {}
    const under = new Set<Promise<void>>()
    const failed: unknown[] = []
    const end = crowd.write(run.perSecond)
    const began = performance.now()
    let saidAt = began
    while (performance.now() - began < run.ms) {
      const fault = random.pick(kinds)
      const work = fault
        .run(cluster, random, health.harm)
        .then(done => {
          if (done) faults[fault.kind] = (faults[fault.kind] ?? 0) + 1
        })
        .catch(cause => void failed.push(cause))
        .finally(() => under.delete(work))
      under.add(work)
      await pause(run.everyMs / 2 + random.below(run.everyMs))
      if (performance.now() - saidAt > 30_000) {
        saidAt = performance.now()
        run.say(
          `${Math.round((saidAt - began) / 1000)} s: ${total(faults)} faults, ${crowd.acknowledged()} acknowledged, ${crowd.peers.filter(peer => peer.online).length} online`,
        )
      }
    }
    await Promise.all(under)
    // what could not be put right must not be taken for a fault of ours, nor passed over
    if (failed.length > 0) throw new AggregateError(failed, 'a fault could not be put right')
    await end()
    health.stop()
    const healed = performance.now()
    await crowd.quiet(120_000)
    const quietAfterMs = performance.now() - healed
    const ids = crowd.peers.map(({ wire }) => wire.doc.clientID)
    const presenceRight = await until(
      () => crowd.peers.every(({ wire }) => isSame(wire.present(), ids)),
      'everybody sees everybody',
      40_000,
    ).then(
      () => true,
      () => false,
    )
    const verdict = await judge(stand, crowd, 60_000)
    const report = {
      ...verdict,
      faults,
      longestWaitMs: Math.round(Math.max(...crowd.ledgers.map(ledger => ledger.longestMs))),
      longestStallMs: Math.round(health.longestMs()),
      quietAfterMs: Math.round(quietAfterMs),
      presenceRight,
      closes: Object.fromEntries(crowd.closes()),
      memory: memoryOf(cluster.nodes).map((after, n) => [memoryBefore[n] ?? 0, after] as const),
    }
    await crowd.stop()
    return report
  } finally {
    await stand.close()
  }
}

/** How long nobody at all was answered while somebody could have been: PostgreSQL is there and at least one of the nodes is whole. */
function watchHealth(nodes: number, lastAckAt: () => number) {
  const harmed = new Set<Harmed>()
  let healthySince: number | null = performance.now()
  let longest = 0
  const judgeHealth = () => {
    const whole = !harmed.has('postgres') && harmed.size < nodes
    healthySince = whole ? (healthySince ?? performance.now()) : null
  }
  const timer = setInterval(() => {
    if (healthySince !== null)
      longest = Math.max(longest, performance.now() - Math.max(healthySince, lastAckAt()))
  }, 50)
  return {
    harm(what: Harmed) {
      harmed.add(what)
      judgeHealth()
      return () => {
        harmed.delete(what)
        judgeHealth()
      }
    },
    longestMs: () => longest,
    stop: () => clearInterval(timer),
  }
}

export function sayReport(report: RunReport, say: (line: string) => void): void {
  const faults = Object.entries(report.faults).map(([kind, times]) => `${kind} ${times}`)
  say(`faults       ${total(report.faults)}: ${faults.join(', ')}`)
  say(`edits        ${report.sent} sent, ${report.acknowledged} acknowledged or superseded`)
  for (const what of ['lost', 'diverged', 'doubled', 'refused', 'chains'] as const)
    say(`${what.padEnd(12)} ${report[what].length}${report[what].map(fault => `\n  ${fault}`).join('')}`)
  say(`longest wait ${report.longestWaitMs} ms for an acknowledgement, offline or not`)
  say(`longest stall ${report.longestStallMs} ms for everybody while PostgreSQL and a node were whole`)
  say(`quiet        ${report.quietAfterMs} ms after the last fault`)
  say(`presence     ${report.presenceRight ? 'right' : 'WRONG'}`)
  say(`closes       ${JSON.stringify(report.closes)}`)
  say(`memory       ${report.memory.map(([before, after]) => `${before} → ${after} MB`).join(', ')}`)
}

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)

const isSame = (present: readonly number[], ids: readonly number[]) =>
  present.length === ids.length && ids.every(id => present.includes(id))

const memoryOf = (nodes: readonly { pid(): number }[]) =>
  nodes.map(node => {
    const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${node.pid()}/status`, 'utf8')) ?? []
    return Math.round(Number(kb) / 1024)
  })
