import type { CDPSession, Page } from 'playwright-core'

export type Contender = 'ours' | 'svar' | 'bound'

/** Milliseconds, counts, MB and frames at 60 Hz. */
export interface GanttFigures {
  readonly mount: number
  /** Of the page's main thread, which other work on the machine does not lengthen. */
  readonly mountCpu: number
  readonly nodes: number
  readonly heap: number
  readonly edit: number
  readonly editCpu: number
  readonly downP95: number
  readonly downLate: number
  readonly sidewaysP95: number
  readonly sidewaysLate: number
  readonly burstP95: number
  readonly burstLate: number
}

/** What the page puts on its window. */
interface Bench {
  readonly scrollers: { readonly down: string; readonly sideways: string }
  mount(): Promise<number>
  write(at: number, value: number): Uint8Array
  read(update: Uint8Array): void
  painted(): Promise<void>
  ready?: Uint8Array[]
}

export async function measureGantt(
  page: Page,
  url: string,
  contender: Contender,
  cards: number,
): Promise<GanttFigures> {
  await page.goto(`${url}?peer=${contender}&cards=${cards}`)
  await page.waitForFunction(() => 'mount' in globalThis, null, { timeout: 120_000 })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await heapOf(cdp)
  const idle = await cpuOf(cdp)
  const mount = await page.evaluate(() => (globalThis as unknown as Bench).mount())
  const mountCpu = (await cpuOf(cdp)) - idle
  await page.evaluate(settle)
  const heap = (await heapOf(cdp)) - before
  const nodes = await page.evaluate(() => document.querySelectorAll('#root *').length)
  const { edit, editCpu } = await measureEdits(page, cdp)
  const down = await page.evaluate(scrollFrames, 'down' as const)
  const sideways = await page.evaluate(scrollFrames, 'sideways' as const)
  const burst = await page.evaluate(burstFrames)
  return {
    mount,
    mountCpu,
    nodes,
    heap,
    edit,
    editCpu,
    downP95: down.p95,
    downLate: down.late,
    sidewaysP95: sideways.p95,
    sidewaysLate: sideways.late,
    burstP95: burst.p95,
    burstLate: burst.late,
  }
}

const edits = 20

/** What the other copy writes is written first: it is not ours to pay for. */
async function measureEdits(page: Page, cdp: CDPSession): Promise<{ edit: number; editCpu: number }> {
  await page.evaluate(writeEdits, edits)
  const before = await cpuOf(cdp)
  const edit = await page.evaluate(remoteEdits)
  return { edit, editCpu: ((await cpuOf(cdp)) - before) / edits }
}

/** Milliseconds the main thread has worked so far. */
async function cpuOf(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(metric => metric.name === 'TaskDuration')?.value ?? 0) * 1000
}

/** MB in use once what nobody needs is gone. */
async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

/* Below here runs inside the page. */

function settle(): Promise<void> {
  return new Promise(done => setTimeout(done, 400))
}

function writeEdits(count: number): void {
  const bench = globalThis as unknown as Bench
  bench.ready = Array.from({ length: count }, (_, at) => bench.write(at, 30 + at))
}

/** Strangers' edits, one at a time; the middle one's time until it is painted. */
async function remoteEdits() {
  const bench = globalThis as unknown as Bench
  const times: number[] = []
  for (const update of bench.ready ?? []) {
    await new Promise(done => setTimeout(done, 40 + times.length))
    const start = performance.now()
    bench.read(update)
    await bench.painted()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0
}

/** Two seconds of steady scrolling, 40 px a frame, turning round at the end of what there is. */
function scrollFrames(way: 'down' | 'sideways') {
  const bench = globalThis as unknown as Bench
  const box = document.querySelector<HTMLElement>(bench.scrollers[way])
  if (!box) throw new Error(`nothing scrolls ${way}`)
  const end = way === 'down' ? box.scrollHeight - box.clientHeight : box.scrollWidth - box.clientWidth
  if (end < 200) throw new Error(`nothing to scroll ${way}`)
  const moveTo = (place: number) => {
    if (way === 'down') box.scrollTop = place
    else box.scrollLeft = place
  }
  return new Promise<{ p95: number; late: number }>(done => {
    const times: number[] = []
    let last = 0
    let place = 0
    let step = 40
    moveTo(0)
    const frame = (now: number) => {
      if (last > 0) times.push(now - last)
      last = now
      if (place + step < 0 || place + step > end) step = -step
      place += step
      moveTo(place)
      if (times.length < 120) return requestAnimationFrame(frame)
      moveTo(0)
      const sorted = [...times].sort((a, b) => a - b)
      done({ p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, late: times.filter(t => t > 33).length })
    }
    requestAnimationFrame(frame)
  })
}

/** Three seconds of fifty edits a second, half of them in sight. */
function burstFrames() {
  const bench = globalThis as unknown as Bench
  const updates = Array.from({ length: 150 }, (_, at) =>
    bench.write(at % 2 === 0 ? at % 30 : (at * 37) % 500, at % 101),
  )
  return new Promise<{ p95: number; late: number }>(done => {
    const times: number[] = []
    let last = 0
    const timer = setInterval(() => {
      const update = updates.pop()
      if (update) bench.read(update)
      else clearInterval(timer)
    }, 20)
    const frame = (now: number) => {
      if (last > 0) times.push(now - last)
      last = now
      if (updates.length > 0) return requestAnimationFrame(frame)
      const sorted = [...times].sort((a, b) => a - b)
      done({ p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, late: times.filter(t => t > 33).length })
    }
    requestAnimationFrame(frame)
  })
}
