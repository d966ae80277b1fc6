export type Need = 'browser' | 'databases'

/** What `npm test` runs, in this order; the JSON report of its tool tells how many tests ran. */
export interface Suite {
  readonly name: string
  readonly tool: 'vitest' | 'playwright'
  readonly projects: readonly string[]
  /** Without these it has nothing to run on. */
  readonly needs: readonly Need[]
  readonly env?: NodeJS.ProcessEnv
}

export const suites: readonly Suite[] = [
  { name: 'unit', tool: 'vitest', projects: ['unit'], needs: [] },
  { name: 'contract', tool: 'vitest', projects: ['contract'], needs: [] },
  { name: 'fuzz', tool: 'vitest', projects: ['fuzz'], needs: [] },
  { name: 'cluster', tool: 'vitest', projects: ['cluster'], needs: ['databases'] },
  { name: 'browser', tool: 'playwright', projects: [], needs: ['browser'] },
  // the same flows, with their people spread over three nodes
  {
    name: 'nodes',
    tool: 'playwright',
    projects: [],
    needs: ['browser', 'databases'],
    env: { E2E_ON: 'nodes' },
  },
  { name: 'faults', tool: 'vitest', projects: ['faults'], needs: [] },
]
