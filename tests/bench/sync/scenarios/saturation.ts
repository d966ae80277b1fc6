import { atRate, type Figures, pause, type Stage } from '../stage.ts'
import { TokenBook } from '../tokens.ts'

const steps = [
  500, 1000, 2000, 3000, 4000, 6000, 8000, 10_000, 12_000, 14_000, 16_000, 20_000, 24_000, 28_000,
]
const secondsAStep = 3
const bearableMs = 250

/** B: the highest rate relayed to 50 clients with p99 under 250 ms and nothing lost. Also what the load itself offered at the step that failed. */
export async function saturation(stage: Stage): Promise<Figures> {
  const { state } = stage
  let book = new TokenBook()
  const watch = { note: (token: string) => book.note(token) }
  const clients = await stage.join(50, { watch: index => (index === 49 ? watch : null) })
  for (const client of clients) await client.takeCopy(state)
  await atRate(500, 4, n => clients[n % 50]?.edit(state, book))
  await pause(1000)
  let held = 0
  let offered = 0
  for (const rate of steps) {
    book = new TokenBook()
    await atRate(rate, secondsAStep, n => clients[n % 50]?.edit(state, book))
    await drained(book)
    offered = book.sentAt.size / secondsAStep
    if (book.quantile(0.99) > bearableMs || book.lost() > 0) break
    held = offered
  }
  return { 'updates/s': held, 'last offered/s': offered }
}

async function drained(book: TokenBook): Promise<void> {
  for (let waited = 0; book.lost() > 0 && waited < 3000; waited += 50) await pause(50)
}
