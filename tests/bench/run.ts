import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'

/** `node tests/bench/run.ts [follow|follow-screens|gantt|gate|journal|kanban|midnight|screen-soak|scrub|snapshots|sync] [--long] [scenario]`: prints tables and keeps the figures with commit and machine, outside git. `publish` makes the kept figures of sync the published ones, `report` writes docs/bench from those. */
const benches: Readonly<Record<string, (long: boolean, only?: string) => Promise<unknown>>> = {
  follow: async long => (await import('./follow/index.ts')).benchFollow(long),
  'follow-screens': async long => (await import('./follow/screens.ts')).benchFollowedScreens(long),
  gantt: async (long, only) => (await import('./gantt/index.ts')).benchGantt(long, only),
  gate: async () => (await import('./gate/index.ts')).benchGate(),
  journal: async long => (await import('./journal/index.ts')).benchJournal(long),
  kanban: async long => (await import('./kanban/index.ts')).benchKanban(long),
  midnight: async () => (await import('./midnight/index.ts')).benchMidnight(),
  'screen-soak': async long => (await import('./screen-soak/index.ts')).benchScreenSoak(long),
  scrub: async (long, only) => (await import('./scrub/index.ts')).benchScrub(long, only),
  snapshots: async (_, only) => (await import('./snapshots/index.ts')).benchSnapshots(only),
  sync: async (long, only) => (await import('./sync/index.ts')).benchSync(long, only),
}

const words = process.argv.slice(2)
const long = words.includes('--long')
const [name, only] = words.filter(word => !word.startsWith('--'))
const paperwork = name === 'publish' || name === 'report'
if (paperwork) {
  if (name === 'publish') (await import('./sync/kept-results.ts')).publishScenarios()
  ;(await import('./report.ts')).writeReport()
}
const chosen = paperwork ? [] : name ? [name] : Object.keys(benches)

for (const bench of chosen) {
  const run = benches[bench]
  if (!run) {
    console.error(`no bench called ${bench}; there are ${Object.keys(benches).join(', ')}`)
    process.exit(2)
  }
  await keep(bench, await run(long, only))
}

async function keep(bench: string, figures: unknown): Promise<void> {
  const folder = join(import.meta.dirname, 'results/local')
  await mkdir(folder, { recursive: true })
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length }
  const file = join(folder, `${bench}.json`)
  await writeFile(
    file,
    `${JSON.stringify({ bench, long, commit, at: new Date().toISOString(), machine, figures }, null, 2)}\n`,
  )
  console.log(`figures kept in ${file}`)
}
