import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../../scripts/find-chromium.ts'
import { upToDateClient } from '../../../server/program/client-build.ts'
import { projectRoot } from '../../../server/program/version.ts'
import { clientFolder } from '../../support/client-folder.ts'
import { freePort, startServer, temporaryFolder } from '../../support/server-process.ts'
import { driveOnce, pairTv } from './pair-tv.ts'
import { type Size, sizeOf } from './size-of.ts'

export interface SoakFigures {
  readonly turns: number
  readonly sizes: readonly (Size & { readonly turns: number })[]
  /** Heap after the last turn ÷ heap after the first hour. */
  readonly growth: number
}

/** A page a minute for a week, and what fits into a coffee break. */
const weekOfTurns = 10_080
const shortTurns = 1000
/** As much as an hour of a real wall: what is loaded once is there, and what the engine compiles of it (a third of a megabyte) is compiled. */
const warmUpTurns = 240
const mayGrow = 1.1
const measures = 5

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]

/**
 * The wall as a paired TV shows it, turned as often as in a week with a page a minute; on the way it is driven from elsewhere, and its server is
 * restarted. The heap is measured after the garbage is collected. What a week of real time does besides (timers, a day's new data) is not in it.
 */
export async function benchScreenSoak(long: boolean): Promise<SoakFigures> {
  const executablePath = findChromium(console.log)
  if (!executablePath) throw new Error('the soak needs a Chromium')
  const client = clientFolder(await upToDateClient(projectRoot, console.log))
  const place = { args: ['--demo'], dataDir: temporaryFolder(), port: await freePort(), client }
  let server = await startServer(place)
  const browser = await chromium.launch({ executablePath, args: flags })
  try {
    const tv = await pairTv(browser, server.url)
    const restart = async () => {
      await server.terminate()
      server = await startServer(place)
    }
    return await soak(browser, tv, server.url, long ? weekOfTurns : shortTurns, restart)
  } finally {
    await browser.close()
    await server.terminate()
  }
}

async function soak(browser: Browser, tv: Page, url: string, turns: number, restart: () => Promise<void>) {
  await turn(tv, warmUpTurns)
  const sizes = [{ turns: 0, ...(await sizeOf(tv)) }]
  for (let part = 1; part <= measures; part++) {
    await turn(tv, turns / measures)
    if (part === 2) await restart()
    await driveOnce(browser, url)
    sizes.push({ turns: (turns / measures) * part, ...(await sizeOf(tv)) })
  }
  const first = sizes[0]?.heapMb ?? 0
  const growth = (sizes.at(-1)?.heapMb ?? 0) / first
  console.log(`\nThe wall on a paired TV, ${turns} pages, server restarted on the way`)
  console.table(sizes)
  const verdict = growth <= mayGrow ? 'holds' : 'IS BROKEN'
  console.log(
    `heap at the end ${growth.toFixed(2)} of that after the first hour: the promise of ${mayGrow} ${verdict}`,
  )
  if (growth > mayGrow) process.exitCode = 1
  return { turns, sizes, growth }
}

/** Turns pages as a clicker does, each drawn before the next. */
async function turn(tv: Page, times: number): Promise<void> {
  await tv.evaluate(async count => {
    const drawn = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    for (let n = 0; n < count; n++) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }))
      await drawn()
    }
  }, times)
}
