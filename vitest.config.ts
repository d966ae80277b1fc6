import { defineConfig } from 'vitest/config'
import { serverTests } from './tests/support/server-tests.ts'

const suite = (name: string, include: string[], testTimeout = 30_000, env: Record<string, string> = {}) => ({
  test: {
    name,
    include,
    testTimeout,
    hookTimeout: 120_000,
    env,
    globalSetup: ['tests/support/start-services.ts'],
  },
})

const suitesOfTheirOwn = ['contract', 'fuzz', 'faults', 'e2e', 'bench']

/**
 * Suites by kind, so that CI can budget each: pure rules, storage contracts, seeded fuzz, faults with real processes. `cluster` is every
 * rule that is tested with a whole server once more, on PostgreSQL and Redis.
 */
export default defineConfig({
  test: {
    projects: [
      suite('unit', ['tests/**/*.test.ts', `!tests/{${suitesOfTheirOwn.join(',')}}/**`]),
      suite('contract', ['tests/contract/**/*.test.ts']),
      suite('fuzz', ['tests/fuzz/**/*.test.ts'], 120_000),
      suite('cluster', serverTests('tests/**/*.test.ts', suitesOfTheirOwn), 60_000, {
        TEST_STORE: 'postgres',
      }),
      // these wait more than they work: two files at once, in turn with nobody else's
      {
        test: {
          ...suite('faults', ['tests/faults/**/*.test.ts'], 300_000).test,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
