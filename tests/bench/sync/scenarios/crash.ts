import type { LoadClient } from '../load-client.ts'
import { atRate, type Figures, pause, type Stage } from '../stage.ts'
import { TokenBook } from '../tokens.ts'

const writers = 20
const perSecond = 40
const findMs = 5000

/**
 * K: kill -9 under load, and what is there afterwards. Every edit goes to a card of its own, so nothing is written over; whoever comes first after the
 * restart reads the whole board.
 */
export async function crash(
  stage: Stage,
  scale: { readonly seconds: number; readonly which: 'one' | 'all' },
): Promise<Figures> {
  const { servers, state } = stage
  const book = new TokenBook()
  const clients = await stage.join(writers + 3, {
    attentive: true,
    watch: index => (index >= writers ? book : null),
  })
  for (const client of clients.slice(0, writers)) await client.takeCopy(state)
  await atRate(perSecond, scale.seconds, n => clients[n % writers]?.edit(state, book, n))
  // the last edits are under way when it happens
  const acknowledged = () => new Set(clients.flatMap(client => [...client.acknowledged]))
  stage.allowCuts()
  await servers.kill(scale.which)
  await pause(100)
  const [seen, promised] = [new Set(book.seen), acknowledged()]
  if (seen.size === 0) throw new Error('no edit reached anybody before the kill: nothing was tested')
  for (const client of clients) client.close()
  const began = performance.now()
  await servers.startAgain()
  const found = new TokenBook(book.sentAt)
  await joinAgain(stage, found)
  const backMs = performance.now() - began
  for (let waited = 0; waited < findMs && missing(seen, found) > 0; waited += 50) await pause(50)
  return {
    edits: book.sentAt.size,
    'seen by others': seen.size,
    'seen, gone': missing(seen, found),
    'back ms': backMs,
    ...(stage.peer.dialect.acknowledged && {
      acknowledged: promised.size,
      'acknowledged, gone': missing(promised, found),
    }),
  }
}

/** The first after the restart, a client id nobody had. */
async function joinAgain(stage: Stage, found: TokenBook): Promise<LoadClient[]> {
  return stage.join(1, { attentive: true, watch: () => found })
}

const missing = (tokens: ReadonlySet<string>, found: TokenBook): number =>
  [...tokens].filter(token => !found.seen.has(token)).length

/** Several rounds as one row: sums, and the worst of what was lost. */
export function overRounds(rounds: readonly Figures[]): Figures {
  const all = (name: string) => rounds.map(round => round[name] ?? 0)
  const sum = (name: string) => all(name).reduce((a, b) => a + b, 0)
  return {
    rounds: rounds.length,
    'seen by others': sum('seen by others'),
    'seen, gone': sum('seen, gone'),
    'worst round': Math.max(...all('seen, gone')),
    'back ms': Math.max(...all('back ms')),
    ...(rounds[0]?.acknowledged !== undefined && {
      acknowledged: sum('acknowledged'),
      'acknowledged, gone': sum('acknowledged, gone'),
    }),
  }
}
