import type { LoadClient } from '../load-client.ts'
import { atRate, type Figures, pause, type Stage } from '../stage.ts'
import { TokenBook } from '../tokens.ts'

/** E: everybody moves twice a second, nobody edits. */
export async function awareness(
  stage: Stage,
  scale: { readonly clients: number; readonly seconds: number },
): Promise<Figures> {
  const { servers } = stage
  let book = new TokenBook()
  const watch = { note: (token: string) => book.note(token) }
  const clients = await stage.join(scale.clients, {
    watch: index => (index === scale.clients - 1 ? watch : null),
  })
  const clocks = new Map<LoadClient, number>()
  const move = (n: number) => {
    const client = clients[n % clients.length]
    if (!client) return
    const clock = (clocks.get(client) ?? 0) + 1
    clocks.set(client, clock)
    client.aware(clock, n % 20 === 0 ? book : null)
  }
  await atRate(scale.clients * 2, 2, move)
  await pause(500)
  book = new TokenBook()
  const before = servers.spent()
  await atRate(scale.clients * 2, scale.seconds, move)
  await pause(500)
  const after = servers.spent()
  const percent = 100 / (scale.seconds + 0.5)
  return {
    'CPU % of a core': (after.nodes - before.nodes) * percent,
    ...servers.beside(before, after, '% of a core', percent),
    'p50 ms': book.quantile(0.5),
    'p99 ms': book.quantile(0.99),
    lost: book.lost(),
  }
}
