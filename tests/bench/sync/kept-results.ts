import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Figures } from './stage.ts'

/** One scenario as it was run, with what must be known to judge it. */
export interface ScenarioResult {
  readonly id: string
  readonly title: string
  readonly long: boolean
  readonly commit: string
  readonly at: string
  /** Load average of the machine when it began: above one somebody else was at work. */
  readonly load: number
  readonly machine: Readonly<Record<string, string | number>>
  readonly versions: Readonly<Record<string, string>>
  /** By peer. */
  readonly rows: Readonly<Record<string, Figures | { readonly failed: string }>>
}

const results = join(import.meta.dirname, '../results')
const local = join(results, 'local/sync')
const published = join(results, 'published/sync.json')

/** Kept at once, outside git: a long run that ends early has lost nothing of what it did. */
export function keepScenario(
  played: Pick<ScenarioResult, 'id' | 'title' | 'load' | 'rows'>,
  long: boolean,
): ScenarioResult {
  const result = {
    ...played,
    long,
    commit: commit(),
    at: new Date().toISOString(),
    machine,
    versions: versions(),
  }
  mkdirSync(local, { recursive: true })
  write(join(local, `${played.id}.json`), result)
  return result
}

/** Makes the newest local result of each scenario the published one; scenarios that were not run stay as they are. */
export function publishScenarios(): void {
  const mine = readdirSync(local).map(file => read(join(local, file)) as ScenarioResult)
  const kept = publishedScenarios().filter(({ id }) => !mine.some(result => result.id === id))
  mkdirSync(join(results, 'published'), { recursive: true })
  write(
    published,
    [...kept, ...mine].sort((a, b) => (a.id < b.id ? -1 : 1)),
  )
}

export function publishedScenarios(): readonly ScenarioResult[] {
  try {
    return read(published) as ScenarioResult[]
  } catch {
    return [] // nothing was published yet
  }
}

const machine = {
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  'memory GB': Math.round(totalmem() / 2 ** 30),
  kernel: release(),
}

function versions(): Record<string, string> {
  const packages = ['yjs', 'ws', '@y/websocket-server', '@hocuspocus/server', 'pg', 'redis']
  const installed = packages.map(name => [name, versionOf(name)] as const)
  return { node: process.version, ...Object.fromEntries(installed), ...servers() }
}

const versionOf = (name: string) => {
  const file = join(import.meta.dirname, '../../../node_modules', name, 'package.json')
  return (read(file) as { version: string }).version
}

function servers(): Record<string, string> {
  return { PostgreSQL: said('psql', /\d+\.\d+/), Redis: said('redis-server', /\d+\.\d+\.\d+/) }
}

function said(program: string, version: RegExp): string {
  try {
    return version.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[0] ?? ''
  } catch {
    return 'none'
  }
}

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  const dirty = git('status', '--porcelain', '--untracked-files=no', '--', 'server', 'shared', 'tests/bench')
  return git('rev-parse', '--short', 'HEAD') + (dirty ? ' with changes' : '')
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const write = (file: string, value: unknown): void =>
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
