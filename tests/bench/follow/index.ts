import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CardId } from '../../../shared/ids.ts'
import type { Focus } from '../../../shared/meeting/control.ts'
import { ServerProcess } from '../sync/server-process.ts'
import { atRate, pause } from '../sync/stage.ts'
import { bareWebSocket, type OpenPage, socketIo } from './pages.ts'

/** Milliseconds from the presenter's move to a follower's page, and the server's CPU for one move told to one follower. */
export interface FollowFigures {
  readonly 'p50 ms': number
  readonly 'p99 ms': number
  /** Moves that a newer one overtook. */
  readonly 'left out': number
  readonly 'CPU µs a delivery': number
  /** p50 as a multiple of the bare relay's, of the same run. */
  readonly 'p50 / raw': number
}

const followers = 50
const movesPerSecond = 20
const peers: readonly (readonly [name: string, script: string, open: OpenPage])[] = [
  ['raw', 'raw.ts', bareWebSocket],
  ['socket.io', 'socketio.ts', socketIo],
  ['guatu', 'guatu.ts', socketIo],
]

/** MEET-4: one presenter scrolls, fifty pages follow; beside a bare relay and socket.io without any check. */
export async function benchFollow(long: boolean): Promise<Record<string, FollowFigures>> {
  const rows: Record<string, FollowFigures> = {}
  for (const [name, script, open] of peers) {
    const figures = await play(script, open, long ? 30 : 8)
    rows[name] = { ...figures, 'p50 / raw': figures['p50 ms'] / (rows.raw ?? figures)['p50 ms'] }
  }
  console.table(rows)
  return rows
}

async function play(script: string, open: OpenPage, seconds: number) {
  const disk = mkdtempSync(join(tmpdir(), 'guatu-bench-'))
  const server = await ServerProcess.start(join('../../follow/servers', script), [disk])
  const sentAt: number[] = []
  const latencies: number[] = []
  const hear = (focus: Focus) => {
    const sent = sentAt[Number(focus.search.slice('?at='.length))]
    if (sent !== undefined) latencies.push(performance.now() - sent)
  }
  const pages = await Promise.all(
    Array.from({ length: followers + 1 }, (_, nth) => open(server.port, nth, nth > 0 ? hear : () => {})),
  )
  try {
    await warm(pages[0]?.show)
    const cpu = server.cpuSeconds()
    await atRate(movesPerSecond, seconds, n => {
      sentAt[n] = performance.now()
      pages[0]?.show(focusAt(n))
    })
    await pause(500)
    const sorted = latencies.toSorted((a, b) => a - b)
    const quantile = (q: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
    return {
      'p50 ms': quantile(0.5),
      'p99 ms': quantile(0.99),
      'left out': Math.max(0, sentAt.length * followers - latencies.length),
      'CPU µs a delivery': ((server.cpuSeconds() - cpu) * 1e6) / (sentAt.length * followers),
    }
  } finally {
    for (const page of pages) page.close()
    await server.stop()
    rmSync(disk, { recursive: true, force: true })
  }
}

/** Half a second of moves nobody measures: connections and code are warm afterwards. */
async function warm(show: ((focus: Focus) => void) | undefined): Promise<void> {
  await atRate(movesPerSecond, 1, () => show?.(focusAt(-1)))
  await pause(500)
}

/** As long as a real one: a Gantt view with a filter, a scale and a place. */
const focusAt = (n: number): Focus => ({
  view: 'gantt',
  search: `?at=${n}`,
  anchor: { card: 'c0123456789abcdef' as CardId, day: '2021-10-29' as never, offset: -120 },
})
