import type { Figures, Stage } from '../stage.ts'
import { atRate, pause } from '../stage.ts'
import { TokenBook } from '../tokens.ts'

/** A: a meeting of many, few of whom write. */
export async function meeting(
  stage: Stage,
  scale: { readonly clients: number; readonly seconds: number },
): Promise<Figures> {
  const { servers, state } = stage
  const idleMb = servers.residentMb()
  const book = new TokenBook()
  const joinStart = performance.now()
  const clients = await stage.join(scale.clients, {
    watch: index => (index % 50 === 49 ? book : null),
  })
  const joinSeconds = (performance.now() - joinStart) / 1000
  const writers = clients.slice(0, 20)
  for (const writer of writers) await writer.takeCopy(state)
  // the server is to have its speed before anything is counted
  await atRate(40, 3, n => writers[n % 20]?.edit(state, new TokenBook()))
  await pause(1000)
  const before = servers.spent()
  await atRate(40, scale.seconds, n => writers[n % 20]?.edit(state, book))
  await pause(1000)
  const after = servers.spent()
  const micros = 1e6 / book.sentAt.size
  const deliveries = clients.length
  return {
    'p50 ms': book.quantile(0.5),
    'p99 ms': book.quantile(0.99),
    lost: book.lost(),
    'CPU µs a delivery': ((after.nodes - before.nodes) * micros) / deliveries,
    ...servers.beside(before, after, 'µs an edit', micros),
    'joined s': joinSeconds,
    'memory MB': servers.residentMb(),
    'above idle MB': servers.residentMb() - idleMb,
  }
}
