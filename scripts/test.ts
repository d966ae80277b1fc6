import { postgresFolder } from './cluster/postgres-server.ts'
import { redisIsInstalled } from './cluster/redis-server.ts'
import { findChromium } from './find-chromium.ts'
import { runSuite, type SuiteResult } from './run-suite.ts'
import { type Need, type Suite, suites } from './suites.ts'

/**
 * Everything this machine can test, one suite after another: `npm test`, or `npm test -- unit fuzz` for some. The last line is
 * `N passed, N failed`. With CI=true a suite that cannot run counts as a failure; elsewhere it is said and left out.
 */
const lacking: Readonly<Record<Need, string>> = {
  browser: 'no browser on this machine',
  databases: 'no PostgreSQL or no Redis on this machine',
}
const databases = postgresFolder() !== null && redisIsInstalled()
const strict = process.env.CI === 'true'
const asked = process.argv.slice(2)
const chosen = asked.length === 0 ? suites : suites.filter(suite => asked.includes(suite.name))
const results: SuiteResult[] = []

let chromium: string | null = null
for (const suite of chosen) {
  if (suite.needs.includes('browser')) chromium ??= findChromium(say)
  const lack = suite.needs.find(need => !has(need))
  results.push(lack === undefined ? await run(suite) : leftOut(suite, lacking[lack]))
}

say('')
for (const failure of results.flatMap(result => result.failures ?? [])) say(`failed: ${failure}\n`)
for (const result of results) say(lineOf(result))
if (!databases) say(`${lacking.databases}: what needs them was skipped`)
const passed = sum(results.map(result => result.passed))
const failed = sum(results.map(result => result.failed + (result.broken && strictly(result) ? 1 : 0)))
process.exitCode = failed > 0 || results.length === 0 ? 1 : 0
say(`${passed} passed, ${failed} failed`)

function run(suite: Suite): Promise<SuiteResult> {
  say(`\n── ${suite.name} ──`)
  return runSuite(suite, chromium ? { CHROMIUM: chromium } : {})
}

function has(need: Need): boolean {
  return need === 'browser' ? chromium !== null : databases
}

function leftOut({ name }: Suite, broken: string): SuiteResult {
  return { name, passed: 0, failed: 0, skipped: 0, seconds: 0, broken }
}

/** What could not run for want of something is a failure only where the machine was meant to have it. */
function strictly({ broken }: SuiteResult): boolean {
  return strict || !Object.values(lacking).some(words => words === broken)
}

function lineOf({ name, passed, failed, skipped, broken, seconds }: SuiteResult): string {
  const left = skipped > 0 ? `, ${skipped} skipped` : ''
  const why = broken ? ` — ${broken}` : ''
  return `${name.padEnd(9)} ${passed} passed, ${failed} failed${left} in ${seconds.toFixed(0)} s${why}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
