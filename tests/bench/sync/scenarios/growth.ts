import { atRate, type Figures, pause, type Stage } from '../stage.ts'
import { TokenBook } from '../tokens.ts'

/** G: the server's CPU for an edit, with ten listeners. Played at two sizes of the board. */
export async function costOfEdit(stage: Stage, seconds: number): Promise<Figures> {
  const { servers, state } = stage
  const book = new TokenBook()
  const clients = await stage.join(10, { watch: index => (index === 9 ? book : null) })
  for (const client of clients.slice(0, 5)) await client.takeCopy(state)
  await atRate(200, 3, n => clients[n % 5]?.edit(state, new TokenBook()))
  await pause(1000)
  const before = servers.spent()
  await atRate(200, seconds, n => clients[n % 5]?.edit(state, book))
  await pause(1000)
  const after = servers.spent()
  const micros = 1e6 / book.sentAt.size
  return {
    'CPU µs an edit': (after.nodes - before.nodes) * micros,
    ...servers.beside(before, after, 'µs an edit', micros),
  }
}
