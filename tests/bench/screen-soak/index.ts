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
  /** Heap after the last turn ÷ heap after warm-up. */
  readonly growth: number
  /** The same of the page's own objects, without what the engine has compiled by then: all that could be a leak. */
  readonly heldGrowth: number
}

/** A page a minute for a week, and what fits into a coffee break. */
const weekOfTurns = 10_080
const shortTurns = 1000
/** What is loaded once is there by then, and most of what the engine compiles of it (half a megabyte) is compiled. */
const warmUpTurns = 1000
const mayGrow = 1.1
/** A page turned leaves nothing behind; what a first restart of the server brings, once, is a hundredth and a half. Eleven bytes a turn break it in a week. */
const mayHold = 1.02
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
  /** As before every later measure: all of them are of the same page. */
  await driveOnce(browser, url)
  const sizes = [{ turns: 0, ...(await sizeOf(tv)) }]
  for (let part = 1; part <= measures; part++) {
    await turn(tv, turns / measures)
    if (part === 2) await restart()
    await driveOnce(browser, url)
    sizes.push({ turns: (turns / measures) * part, ...(await sizeOf(tv)) })
  }
  const grown = (what: 'heapMb' | 'heldMb') => (sizes.at(-1)?.[what] ?? 0) / (sizes[0]?.[what] ?? 0)
  const growth = grown('heapMb')
  const heldGrowth = grown('heldMb')
  console.log(`\nThe wall on a paired TV, ${turns} pages, server restarted on the way`)
  console.table(sizes)
  judge('heap', growth, mayGrow)
  judge('the page’s own objects', heldGrowth, mayHold)
  return { turns, sizes, growth, heldGrowth }
}

function judge(what: string, growth: number, limit: number): void {
  const verdict = growth <= limit ? 'holds' : 'IS BROKEN'
  console.log(
    `${what} at the end ${growth.toFixed(3)} of that after warm-up: the promise of ${limit} ${verdict}`,
  )
  if (!(growth <= limit)) process.exitCode = 1
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
