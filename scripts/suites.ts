/** What `npm test` runs, in this order. `command` is a script of node_modules; its JSON report tells how many tests ran. */
export interface Suite {
  readonly name: string
  readonly tool: 'vitest' | 'playwright'
  readonly projects: readonly string[]
  readonly needs: 'browser' | 'databases' | null
  readonly env?: NodeJS.ProcessEnv
}

export const suites: readonly Suite[] = [
  { name: 'unit', tool: 'vitest', projects: ['unit'], needs: null },
  { name: 'contract', tool: 'vitest', projects: ['contract'], needs: null },
  { name: 'fuzz', tool: 'vitest', projects: ['fuzz'], needs: null },
  { name: 'cluster', tool: 'vitest', projects: ['cluster'], needs: 'databases' },
  { name: 'browser', tool: 'playwright', projects: [], needs: 'browser' },
  // the same flows, with their people spread over three nodes
  { name: 'nodes', tool: 'playwright', projects: [], needs: 'browser', env: { E2E_ON: 'nodes' } },
  { name: 'faults', tool: 'vitest', projects: ['faults'], needs: null },
]
