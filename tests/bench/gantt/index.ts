import { chromium } from 'playwright-core'
import { findChromium } from '../../../scripts/find-chromium.ts'
import { servePage } from '../kanban/serve-page.ts'
import { type Contender, type GanttFigures, measureGantt } from './measure.ts'
import { median, verdicts } from './verdicts.ts'

export interface GanttResult {
  readonly cards: number
  readonly rows: Readonly<Record<Contender, GanttFigures>>
  readonly misses: readonly string[]
}

const contenders: readonly Contender[] = ['bound', 'svar', 'ours']
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]

/** The map against SVAR's Gantt and against a bare canvas, all in one run; medians of the rounds. `only`: one number of cards. */
export async function benchGantt(long: boolean, only?: string): Promise<readonly GanttResult[]> {
  const executablePath = findChromium(console.log)
  if (!executablePath) throw new Error('the gantt bench needs a Chromium')
  const served = await servePage('gantt')
  const browser = await chromium.launch({ executablePath, args: flags })
  const round = async (contender: Contender, cards: number) => {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
    try {
      return await measureGantt(page, served.url, contender, cards)
    } finally {
      await page.close()
    }
  }
  try {
    const results: GanttResult[] = []
    for (const cards of only ? [Number(only)] : [500, 2000, 10_000]) {
      const rounds: Record<Contender, GanttFigures[]> = { bound: [], svar: [], ours: [] }
      for (let n = 0; n < (long ? 5 : 3); n++)
        for (const contender of contenders) rounds[contender].push(await round(contender, cards))
      const rows = { bound: median(rounds.bound), svar: median(rounds.svar), ours: median(rounds.ours) }
      const result = { cards, rows, misses: verdicts(rows) }
      print(result)
      results.push(result)
    }
    return results
  } finally {
    await browser.close()
    await served.close()
  }
}

const heads = {
  mount: 'mount ms',
  mountCpu: 'of it CPU',
  nodes: 'DOM nodes',
  heap: 'heap MB',
  edit: 'edit ms',
  editCpu: 'of it CPU',
  downP95: 'scroll down p95 ms',
  downLate: 'frames > 33',
  sidewaysP95: 'sideways p95 ms',
  sidewaysLate: 'frames > 33',
  burstP95: 'burst p95 ms',
  burstLate: 'frames > 33',
} as const satisfies Record<keyof GanttFigures, string>

const names: Readonly<Record<Contender, string>> = {
  bound: 'bare canvas (bound)',
  svar: 'SVAR React Gantt 2.7',
  ours: '**Guatu**',
}

function print({ cards, rows, misses }: GanttResult): void {
  const figures = Object.keys(heads) as (keyof GanttFigures)[]
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const round = (value: number) => String(Number(value.toFixed(1)))
  console.log(`\n### ${cards} cards, 1920×1080, software rendering\n`)
  console.log(line(['', ...figures.map(name => heads[name])]))
  console.log(line(['---', ...figures.map(() => '---:')]))
  for (const contender of contenders)
    console.log(line([names[contender], ...figures.map(name => round(rows[contender][name]))]))
  console.log(`\n${misses.length === 0 ? 'all targets met' : `missed: ${misses.join('; ')}`}`)
}
