import { chromium } from 'playwright-core'
import { findChromium } from '../../../scripts/find-chromium.ts'
import { type Contender, type KanbanFigures, measureKanban } from './measure.ts'
import { servePage } from './serve-page.ts'
import { median, verdicts } from './verdicts.ts'

export interface KanbanResult {
  readonly cards: number
  readonly rows: Readonly<Record<Contender, KanbanFigures>>
  readonly misses: readonly string[]
}

const contenders: readonly Contender[] = ['bound', 'sortable', 'ours']
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]

/** The kanban against dnd-kit's sortable and against no dragging at all, all in one run; medians of the rounds. */
export async function benchKanban(long: boolean): Promise<readonly KanbanResult[]> {
  const executablePath = findChromium(console.log)
  if (!executablePath) throw new Error('the kanban bench needs a Chromium')
  const served = await servePage('kanban')
  const browser = await chromium.launch({ executablePath, args: flags })
  const round = async (contender: Contender, cards: number) => {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
    try {
      return await measureKanban(page, served.url, contender, cards)
    } finally {
      await page.close()
    }
  }
  try {
    const results: KanbanResult[] = []
    for (const cards of [2000, 5000]) {
      const rounds: Record<Contender, KanbanFigures[]> = { bound: [], sortable: [], ours: [] }
      for (let n = 0; n < (long ? 5 : 3); n++)
        for (const contender of contenders) rounds[contender].push(await round(contender, cards))
      const rows = {
        bound: median(rounds.bound),
        sortable: median(rounds.sortable),
        ours: median(rounds.ours),
      }
      const result = { cards, rows, misses: verdicts(rows.ours) }
      print(result)
      results.push(result)
    }
    return results
  } finally {
    await browser.close()
    await served.close()
  }
}

function print({ cards, rows, misses }: KanbanResult): void {
  console.log(`\nKanban, ${cards} cards, 8 columns × 5 lanes, 1920×1080, software rendering`)
  const rounded = (figures: KanbanFigures) =>
    Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, value === null ? '–' : Number(value.toFixed(1))]),
    )
  console.table({ bound: rounded(rows.bound), sortable: rounded(rows.sortable), ours: rounded(rows.ours) })
  const over = (a: number | null, b: number | null) => (a === null || b === null ? '–' : (a / b).toFixed(2))
  console.log(
    `ours ÷ sortable: mount ${over(rows.ours.mount, rows.sortable.mount)}, drag start ${over(rows.ours.dragStart, rows.sortable.dragStart)}, move ${over(rows.ours.moveP95, rows.sortable.moveP95)}; ours ÷ bound: mount ${over(rows.ours.mount, rows.bound.mount)}`,
  )
  console.log(misses.length === 0 ? 'all targets met' : `missed: ${misses.join('; ')}`)
}
