import type { LoadClient } from './load-client.ts'
import type { Peer } from './peers.ts'
import { atRate, pause, withServer } from './stage.ts'
import { TokenBook, type Watcher } from './tokens.ts'

export type Figures = Readonly<Record<string, number>>

/** A: a meeting of many, few of whom write. */
export function meeting(peer: Peer, scale: { clients: number; seconds: number }): Promise<Figures> {
  return withServer(peer, 500, async stage => {
    const idleMb = stage.server.residentMb()
    const book = new TokenBook()
    const joinStart = performance.now()
    const clients = await stage.join(scale.clients, 'board', index => (index % 50 === 49 ? book : null))
    const joinSeconds = (performance.now() - joinStart) / 1000
    const writers = clients.slice(0, 20)
    for (const writer of writers) writer.edit(stage.state, new TokenBook())
    await pause(1000)
    const before = { cpu: stage.server.cpuSeconds(), frames: 0 }
    await atRate(40, scale.seconds, n => writers[n % 20]?.edit(stage.state, book))
    await pause(1000)
    const deliveries = book.sentAt.size * clients.length
    return {
      'p50 ms': book.quantile(0.5),
      'p99 ms': book.quantile(0.99),
      lost: book.lost(),
      'CPU µs a delivery': ((stage.server.cpuSeconds() - before.cpu) * 1e6) / deliveries,
      'join s': joinSeconds,
      'memory MB': stage.server.residentMb(),
      'above idle MB': stage.server.residentMb() - idleMb,
    }
  })
}

/** B: the highest rate relayed to 50 clients with p99 under 250 ms and nothing lost. */
export function saturation(peer: Peer, steps: readonly number[]): Promise<Figures> {
  return withServer(peer, 500, async stage => {
    let held = 0
    const watchers = { book: new TokenBook() }
    const clients = await stage.join(50, 'board', index => (index === 49 ? proxy(watchers) : null))
    await atRate(500, 4, n => clients[n % 50]?.edit(stage.state, watchers.book))
    await pause(1000)
    for (const rate of steps) {
      watchers.book = new TokenBook()
      await atRate(rate, 3, n => clients[n % 50]?.edit(stage.state, watchers.book))
      await drained(watchers.book)
      const offered = watchers.book.sentAt.size / 3
      if (watchers.book.quantile(0.99) > 250 || watchers.book.lost() > 0) break
      held = offered
    }
    return { 'updates/s': held }
  })
}

/** C: one client joins a large board; then a storm of them. */
export function joins(peer: Peer, storm: number): Promise<Figures> {
  return withServer(peer, 5000, async stage => {
    await stage.join(1)
    await pause(200)
    const one = await timed(() => stage.join(1))
    const cpu = stage.server.cpuSeconds()
    const all = await timed(() => stage.join(storm))
    return { 'one join ms': one, 'storm s': all / 1000, 'storm CPU s': stage.server.cpuSeconds() - cpu }
  })
}

/** D: many boards with few people each. */
export function boards(peer: Peer, count: number): Promise<Figures> {
  return withServer(peer, 500, async stage => {
    for (let i = 0; i < count; i += 10)
      await Promise.all(Array.from({ length: 10 }, (_, j) => stage.join(5, `board${i + j}`)))
    await pause(2000)
    return { 'memory MB': stage.server.residentMb() }
  })
}

/** E: everybody moves the cursor twice a second. */
export function awareness(peer: Peer, scale: { clients: number; seconds: number }): Promise<Figures> {
  return withServer(peer, 500, async stage => {
    const book = new TokenBook()
    const clients = await stage.join(scale.clients, 'board', index =>
      index === scale.clients - 1 ? book : null,
    )
    const clocks = new Map<LoadClient, number>()
    const cpu = stage.server.cpuSeconds()
    await atRate(scale.clients * 2, scale.seconds, n => {
      const client = clients[n % clients.length]
      if (!client) return
      const clock = (clocks.get(client) ?? 0) + 1
      clocks.set(client, clock)
      client.aware(clock, n % 20 === 0 ? book : null)
    })
    await pause(500)
    return {
      'CPU % of a core': ((stage.server.cpuSeconds() - cpu) / (scale.seconds + 0.5)) * 100,
      'p50 ms': book.quantile(0.5),
      'p99 ms': book.quantile(0.99),
      lost: book.lost(),
    }
  })
}

function proxy(holder: { book: TokenBook }): Watcher {
  return { note: (token: string) => holder.book.note(token) }
}

async function drained(book: TokenBook): Promise<void> {
  for (let waited = 0; book.lost() > 0 && waited < 3000; waited += 50) await pause(50)
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}
