import { atRate, type Figures, pause, type Stage } from '../stage.ts'
import { TokenBook } from '../tokens.ts'

/** N: edits made on the first node, as they are seen there and on the second. */
export async function across(stage: Stage, seconds: number): Promise<Figures> {
  const { servers, state } = stage
  const here = new TokenBook()
  const there = new TokenBook(here.sentAt)
  const writers = await stage.join(10, { node: 0 })
  for (const writer of writers) await writer.takeCopy(state)
  await stage.join(5, { node: 0, watch: () => here })
  await stage.join(5, { node: 1, watch: () => there })
  await atRate(40, 2, n => writers[n % 10]?.edit(state, new TokenBook()))
  await pause(1500)
  const before = servers.spent()
  await atRate(40, seconds, n => writers[n % 10]?.edit(state, here))
  await pause(2500)
  const after = servers.spent()
  const micros = 1e6 / here.sentAt.size
  return {
    'same node p50 ms': here.quantile(0.5),
    'same node p99 ms': here.quantile(0.99),
    'other node p50 ms': there.quantile(0.5),
    'other node p99 ms': there.quantile(0.99),
    lost: here.lost() + there.lost(),
    'CPU µs an edit': (after.nodes - before.nodes) * micros,
    ...servers.beside(before, after, 'µs an edit', micros),
  }
}
