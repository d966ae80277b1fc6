import { type Figures, pause, type Stage, timed } from '../stage.ts'

const oneByOne = 20

/** C: one client joins a large board, at best and by CPU; then a storm of them. */
export async function joins(stage: Stage, storm: number): Promise<Figures> {
  const { servers } = stage
  for (let node = 0; node < servers.nodes; node++) await stage.join(1, { node })
  await pause(1500)
  const before = servers.spent().nodes
  const took: number[] = []
  for (let i = 0; i < oneByOne; i++) took.push(await timed(() => stage.join(1)))
  const between = servers.spent().nodes
  const all = await timed(() => stage.join(storm))
  const after = servers.spent().nodes
  return {
    'one join ms': took.toSorted((a, b) => a - b)[oneByOne / 2] ?? Number.NaN,
    'storm s': all / 1000,
    'storm CPU s': after - between,
    'CPU ms a join, one by one': ((between - before) * 1000) / oneByOne,
    'CPU ms a join, in the storm': ((after - between) * 1000) / storm,
  }
}
