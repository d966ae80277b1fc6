import type { Page } from 'playwright-core'
import { heldBytes } from './held-bytes.ts'

export interface Size {
  readonly heapMb: number
  /** Of it, the page's own objects, without what the engine has compiled. */
  readonly heldMb: number
  readonly nodes: number
  readonly listeners: number
}

const megabyte = 1024 * 1024
/** Longer than the fade between two pages: what is leaving has left. */
const settleMs = 1500

/** What a page holds on to once its garbage is collected. */
export async function sizeOf(page: Page): Promise<Size> {
  await page.waitForTimeout(settleMs)
  const devtools = await page.context().newCDPSession(page)
  try {
    await devtools.send('Performance.enable')
    await devtools.send('HeapProfiler.enable')
    for (let n = 0; n < 3; n++) await devtools.send('HeapProfiler.collectGarbage')
    const { metrics } = await devtools.send('Performance.getMetrics')
    const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? 0
    const heap = of('JSHeapUsedSize')
    return {
      heapMb: inMegabytes(heap),
      heldMb: inMegabytes(await heldBytes(devtools)),
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
    }
  } finally {
    await devtools.detach()
  }
}

const inMegabytes = (bytes: number): number => Number((bytes / megabyte).toFixed(3))
