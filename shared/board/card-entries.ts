import { later } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import type { CardEntries } from '../card/entries.ts'
import type { Workflow } from '../plan/plan.ts'
import type { CardContext } from './card-context.ts'
import type { CardRecord } from './read-card.ts'
import type { MoneyReturn } from './view.ts'

/** The card as the rules of milestones, lamps and targets want it, from what its record holds. */
export function entriesOf(
  record: CardRecord,
  workflow: Workflow | null,
  money: readonly MoneyReturn[],
  { dateAt, campaignFrom }: CardContext,
): CardEntries {
  const { plain } = record
  return {
    id: record.id,
    workflow,
    stageId: plain.stage ?? null,
    chemical: plain.chemical ?? false,
    start: plain.start ?? null,
    areaId: plain.areaId ?? null,
    moreAreaIds: plain.moreAreaIds ?? [],
    lists: plain.lists ?? [],
    targetIds: plain.targetIds ?? [],
    startOn: plain.startOn ?? null,
    due: plain.due ?? null,
    buildDays: plain.buildDays ?? null,
    progress: plain.progress ?? null,
    investTotal: plain.investTotal ?? null,
    investPlanned: plain.investPlanned ?? null,
    money,
    stages: record.stages,
    side: plain.side?.state ?? null,
    override: plain.override ?? null,
    lastReturn: newestReturn(record),
    since: plain.createdAt === undefined ? null : later(dateAt(plain.createdAt), campaignFrom),
  }
}

/** The last day of the newest period something was handed in for; the period names the key, and dates sort as text. */
export function newestReturn(record: CardRecord): CalendarDate | null {
  let newest: string | null = null
  for (const period of record.gathered.return?.keys() ?? [])
    if (isDay.test(period) && (newest === null || period > newest)) newest = period
  return newest as CalendarDate | null
}
const isDay = /^\d{4}-\d{2}-\d{2}$/
