import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../../scripts/find-chromium.ts'
import { servePage } from '../kanban/serve-page.ts'

const views = ['kanban', 'map'] as const
/** `day`: the bound, nothing but the day changes, as at midnight; `whole`: every snapshot fetched and thawed as a whole. */
const ways = ['day', 'ours', 'whole'] as const
type View = (typeof views)[number]
type Way = (typeof ways)[number]

/** Milliseconds from the wish for a day to its paint. */
interface Steps {
  readonly p50: number
  readonly p95: number
}
interface Compared {
  readonly open: number
  readonly compare: number
  readonly found: number
  readonly deleted: number
  readonly right: boolean
}
export interface ScrubResult {
  readonly cards: number
  readonly days: number
  readonly steps: Readonly<Record<View, Readonly<Record<Way, Steps>>>>
  readonly compared: Compared
}

/** What the page puts on its window. */
interface Bench {
  mount(): Promise<void>
  step(day: number): Promise<number>
  compareEnds(): Compared
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]

/** HIST-1: a hundred days of a board walked through by difference, beside what the day alone costs and what whole snapshots would. `only`: one number of cards. */
export async function benchScrub(long: boolean, only?: string): Promise<ScrubResult> {
  const executablePath = findChromium(console.log)
  if (!executablePath) throw new Error('the scrub bench needs a Chromium')
  const [cards, days] = [Number(only ?? 2000), 100]
  const served = await servePage('scrub')
  const browser = await chromium.launch({ executablePath, args: flags })
  const page = (view: View, way: Way) =>
    openPage(browser, `${served.url}?view=${view}&way=${way}&cards=${cards}&days=${days}`)
  try {
    const steps = {} as Record<View, Record<Way, Steps>>
    for (const view of views) {
      const opened = new Map<Way, Page>()
      for (const way of ways) opened.set(way, await page(view, way))
      steps[view] = await walk(opened, long ? days : 30)
      for (const one of opened.values()) await one.close()
    }
    const ends = await page('kanban', 'ours')
    const compared = await ends.evaluate(() => (globalThis as unknown as Bench).compareEnds())
    await ends.close()
    const result = { cards, days, steps, compared }
    print(result)
    if (!compared.right) throw new Error('the comparison is not what was done')
    return result
  } finally {
    await browser.close()
    await served.close()
  }
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  page.setDefaultTimeout(240_000)
  await page.goto(url)
  await page.waitForFunction(() => 'mount' in globalThis)
  await page.evaluate(() => (globalThis as unknown as Bench).mount())
  return page
}

/** Day by day, each way in turn, so that what else the machine does falls on all of them. */
async function walk(pages: ReadonlyMap<Way, Page>, days: number): Promise<Record<Way, Steps>> {
  const times: Record<Way, number[]> = { day: [], ours: [], whole: [] }
  for (let day = 1; day < days; day++)
    for (const [way, page] of pages)
      times[way].push(await page.evaluate(n => (globalThis as unknown as Bench).step(n), day))
  return { day: spread(times.day), ours: spread(times.ours), whole: spread(times.whole) }
}

function spread(times: readonly number[]): Steps {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

const names: Readonly<Record<Way, string>> = {
  day: 'only the day (bound)',
  ours: '**Guatu**, by difference',
  whole: 'each whole snapshot',
}

function print({ cards, days, steps, compared }: ScrubResult): void {
  const ms = (value: number) => value.toFixed(0)
  console.log(`\n### ${days} days of ${cards} cards, 1920×1080, software rendering\n`)
  console.log('| a step to another day, ms to paint | kanban p50 | p95 | map p50 | p95 |')
  console.log('|---|---|---|---|---|')
  for (const way of ways) {
    const cells = views.flatMap(view => [ms(steps[view][way].p50), ms(steps[view][way].p95)])
    console.log(`| ${[names[way], ...cells].join(' | ')} |`)
  }
  const over = (view: View, other: Way) => (steps[view].ours.p50 / steps[view][other].p50).toFixed(2)
  for (const view of views)
    console.log(`${view}: ours ÷ bound ${over(view, 'day')}, ours ÷ whole ${over(view, 'whole')}`)
  console.log(
    `first and last day compared: opened in ${ms(compared.open)} ms, compared in ${ms(compared.compare)} ms, ` +
      `${compared.found} cards found, ${compared.deleted} of them deleted, ${compared.right ? 'exactly what was done' : 'WRONG'}`,
  )
}
