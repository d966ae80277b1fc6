import { parseArgs } from 'node:util'
import { faultsOf } from './oracle.ts'
import { randomRun, sayReport } from './random-run.ts'

/**
 * `npm run chaos -- [--minutes 30] [--clients 100] [--seed n] [--rate 0.5]`: faults by chance upon three nodes for that long, over a PostgreSQL and a Redis
 * started for it; at the end everything is put right and judged. Exit code 1 when an acknowledged edit was lost, replicas differ, or anybody is invisible.
 */
const { values: asked } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    clients: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    rate: { type: 'string', default: '0.5' },
  },
})
const began = performance.now()
const say = (line: string) => process.stdout.write(`${line}\n`)
say(`seed ${asked.seed}, ${asked.minutes} minutes, ${asked.clients} clients`)
const report = await randomRun({
  seed: Number(asked.seed),
  ms: Number(asked.minutes) * 60_000,
  clients: Number(asked.clients),
  perSecond: Number(asked.rate),
  patience: { shortestMs: 1000, longestMs: Number(asked.minutes) >= 10 ? 90_000 : 15_000 },
  everyMs: 6000,
  say,
})
sayReport(report, say)
say(`took         ${Math.round((performance.now() - began) / 1000)} s, seed ${asked.seed}`)
process.exit(faultsOf(report).length === 0 && report.presenceRight ? 0 : 1)
