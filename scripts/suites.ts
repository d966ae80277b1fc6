/** What `npm test` runs, in this order. `command` is a script of node_modules; its JSON report tells how many tests ran. */
export interface Suite {
  readonly name: string
  readonly tool: 'vitest' | 'playwright'
  readonly projects: readonly string[]
  readonly needsBrowser: boolean
}

export const suites: readonly Suite[] = [
  { name: 'unit', tool: 'vitest', projects: ['unit'], needsBrowser: false },
  { name: 'contract', tool: 'vitest', projects: ['contract'], needsBrowser: false },
  { name: 'fuzz', tool: 'vitest', projects: ['fuzz'], needsBrowser: false },
  { name: 'browser', tool: 'playwright', projects: [], needsBrowser: true },
  { name: 'faults', tool: 'vitest', projects: ['faults'], needsBrowser: false },
]
