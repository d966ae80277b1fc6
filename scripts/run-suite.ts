import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'
import type { Suite } from './suites.ts'

export interface SuiteResult {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Why the suite counts as failed although no test did: it could not run, or had nothing to run. */
  readonly broken: string | null
  /** The names of the tests that failed, said again at the end: in a long log nobody finds them. */
  readonly failures?: readonly string[]
  readonly seconds: number
}

const root = resolve(import.meta.dirname, '..')

/** Runs one suite with its usual output, and counts from its report rather than from its words. */
export async function runSuite(suite: Suite, env: NodeJS.ProcessEnv): Promise<SuiteResult> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-report-'))
  const report = join(folder, 'report.json')
  const started = performance.now()
  try {
    const status = await start(suite, report, env)
    const seconds = (performance.now() - started) / 1000
    return { name: suite.name, seconds, ...verdict(suite, report, status) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function start(suite: Suite, report: string, env: NodeJS.ProcessEnv): Promise<number> {
  const [command, more] = suite.tool === 'vitest' ? vitest(suite, report) : playwright(report)
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...suite.env, ...env, ...more },
    stdio: 'inherit',
  })
  const [code] = await once(child, 'close')
  return code ?? 1
}

function vitest(suite: Suite, report: string): [string[], NodeJS.ProcessEnv] {
  const projects = suite.projects.flatMap(project => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return [['node_modules/vitest/vitest.mjs', 'run', ...projects, ...reporters], {}]
}

function playwright(report: string): [string[], NodeJS.ProcessEnv] {
  const command = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json']
  return [command, { PLAYWRIGHT_JSON_OUTPUT_FILE: report }]
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})
/** A step of a test; the one that failed holds the step that failed in it. */
const PlaywrightStep = z.object({
  title: z.string(),
  error: z.unknown().optional(),
  get steps() {
    return z.array(PlaywrightStep).optional()
  },
})
const PlaywrightAttempt = z.object({
  errors: z.array(z.object({ message: z.string().optional() })),
  steps: z.array(PlaywrightStep).optional(),
})
const PlaywrightSpec = z.object({
  title: z.string(),
  ok: z.boolean(),
  tests: z.array(z.object({ results: z.array(PlaywrightAttempt) })),
})
const PlaywrightSuite = z.object({
  file: z.string(),
  specs: z.array(PlaywrightSpec),
  get suites() {
    return z.array(PlaywrightSuite).optional()
  },
})
const PlaywrightReport = z.object({
  suites: z.array(PlaywrightSuite),
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
})

/** A test that passed only when tried again has not passed. */
function verdict(suite: Suite, report: string, status: number): Omit<SuiteResult, 'name' | 'seconds'> {
  const none = { passed: 0, failed: 0, skipped: 0 }
  if (!existsSync(report)) return { ...none, broken: `it ended with ${status} and left no report` }
  const counts = countsOf(suite, JSON.parse(readFileSync(report, 'utf8')))
  if (counts.passed + counts.failed === 0) return { ...counts, broken: 'no test ran' }
  const broken = status !== 0 && counts.failed === 0 ? `it ended with ${status}` : null
  return { ...counts, broken }
}

function countsOf(suite: Suite, report: unknown) {
  if (suite.tool === 'vitest') {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = VitestReport.parse(report)
    const failures = testResults.flatMap(file =>
      file.assertionResults
        .filter(test => test.status === 'failed')
        .map(test => `${relative(root, file.name)}: ${test.fullName}\n${test.failureMessages?.[0] ?? ''}`),
    )
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests, failures }
  }
  const { stats, suites } = PlaywrightReport.parse(report)
  const { expected, unexpected, flaky, skipped } = stats
  return { passed: expected, failed: unexpected + flaky, skipped, failures: suites.flatMap(failuresOf) }
}

function failuresOf({ file, specs, suites = [] }: z.infer<typeof PlaywrightSuite>): string[] {
  const own = specs
    .filter(spec => !spec.ok)
    .map(
      spec =>
        `tests/e2e/${file}: ${spec.title}\n${spec.tests
          .flatMap(test => test.results)
          .map(complaint)
          .join('\n')}`,
    )
  return [...own, ...suites.flatMap(failuresOf)]
}

/** Where in the test, and what was said. */
function complaint({ errors, steps = [] }: z.infer<typeof PlaywrightAttempt>): string {
  const failed = steps.filter(step => step.error !== undefined).map(step => `in: ${step.title}`)
  return [...failed, ...errors.map(error => stripVTControlCharacters(error.message ?? ''))].join('\n')
}
