import type { Page } from 'playwright-core'

export interface Size {
  readonly heapMb: number
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
    return {
      heapMb: Number((of('JSHeapUsedSize') / megabyte).toFixed(2)),
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
    }
  } finally {
    await devtools.detach()
  }
}
