import { defineConfig } from 'vitest/config'

const suite = (name: string, include: string[], testTimeout = 15_000) => ({
  test: {
    name,
    include,
    testTimeout,
    hookTimeout: 60_000,
    globalSetup: ['tests/support/start-services.ts'],
  },
})

/** Suites by kind, so that CI can budget each: pure rules, storage contracts, seeded fuzz, faults with real processes. */
export default defineConfig({
  test: {
    projects: [
      suite('unit', ['tests/**/*.test.ts', '!tests/{contract,fuzz,faults,e2e,bench}/**']),
      suite('contract', ['tests/contract/**/*.test.ts'], 30_000),
      suite('fuzz', ['tests/fuzz/**/*.test.ts'], 120_000),
      suite('faults', ['tests/faults/**/*.test.ts'], 300_000),
    ],
  },
})
