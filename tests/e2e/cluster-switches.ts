import { expect } from './people.ts'

/** Flows that break something of the cluster run only where there is one. */
export const onNodes = process.env.E2E_ON === 'nodes'

/** `postgres/stop`, `postgres/start`, `node/2/kill`, `node/2/restart` … (`cluster-control.ts`); resolves when it is done. */
export async function turn(which: string): Promise<void> {
  const answer = await fetch(`${process.env.GUATU_CONTROL}/${which}`, { method: 'POST' })
  expect(answer.ok, which).toBe(true)
}
