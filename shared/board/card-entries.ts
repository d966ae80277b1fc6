import type { CalendarDate, Instant } from '../calendar/date.ts'
import type { CardEntries, StageEntry } from '../card/entries.ts'
import type { StageId } from '../ids.ts'
import type { Workflow } from '../plan/plan.ts'
import type { CardRecord } from './read-card.ts'
import type { MoneyReturn } from './view.ts'

/** The card as the rules of milestones, lamps and targets want it, from what its record holds. */
export function entriesOf(
  record: CardRecord,
  workflow: Workflow | null,
  money: readonly MoneyReturn[],
  dateAt: (at: Instant) => CalendarDate,
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
    stages: stageEntries(record),
    side: plain.side?.state ?? null,
    override: plain.override ?? null,
    lastReturn: newestReturn(record),
    since: plain.createdAt === undefined ? null : dateAt(plain.createdAt),
  }
}

/** The last day of the newest period something was handed in for; the period names the key, and dates sort as text. */
export function newestReturn(record: CardRecord): CalendarDate | null {
  let newest: string | null = null
  for (const period of record.families.return?.keys() ?? [])
    if (isDay.test(period) && (newest === null || period > newest)) newest = period
  return newest as CalendarDate | null
}
const isDay = /^\d{4}-\d{2}-\d{2}$/

type Draft = { -readonly [K in keyof StageEntry]: StageEntry[K] }

function stageEntries(record: CardRecord): ReadonlyMap<StageId, StageEntry> {
  const { plan, base, claim, stamp, check } = record.families
  const stages = new Map<StageId, Draft>()
  const at = (id: string): Draft => {
    const found = stages.get(id as StageId)
    if (found) return found
    const made: Draft = {}
    stages.set(id as StageId, made)
    return made
  }
  if (plan) for (const [id, value] of plan) if (value) at(id).plan = value
  if (base) for (const [id, value] of base) at(id).base = value
  if (claim) for (const [id, value] of claim) if (value) at(id).claim = value
  if (stamp) for (const [id, value] of stamp) at(id).stamp = value
  if (check) for (const [id, value] of check) if (value) at(id).check = value
  return stages
}
