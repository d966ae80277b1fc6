import type { CalendarDate } from '../../shared/calendar/date.ts'
import { onDay } from '../../shared/calendar/plan-date.ts'
import type { CardEntries, StageEntry } from '../../shared/card/entries.ts'
import { shippedWorkflows, workflowIds } from '../../shared/card/workflows.ts'
import { CardId, type StageId, type WorkflowId } from '../../shared/ids.ts'
import type { Workflow } from '../../shared/plan/plan.ts'

export const day = (text: string): CalendarDate => text as CalendarDate
export const actor = { userId: 'u1', name: '建投中心 调度' }

/** A card of 招商引资 with nothing entered but what a test names. */
export function aCard(entered: Partial<CardEntries> = {}): CardEntries {
  return {
    id: CardId.parse('c1'),
    workflow: workflow(workflowIds.investment),
    stageId: null,
    chemical: false,
    start: null,
    areaId: null,
    moreAreaIds: [],
    lists: [],
    targetIds: [],
    startOn: null,
    due: null,
    buildDays: null,
    progress: null,
    investTotal: null,
    investPlanned: null,
    money: [],
    stages: new Map(),
    side: null,
    override: null,
    lastReturn: null,
    since: null,
    ...entered,
  }
}

export function workflow(id: WorkflowId): Workflow {
  const found = shippedWorkflows.find(one => one.id === id)
  if (!found) throw new Error(`no workflow ${id}`)
  return found
}

/** Stage entries written short: `{ plan: '2021-10-29', claim: '2021-10-30', check: '2021-10-30' }`. */
export interface Dates {
  readonly plan?: string
  readonly percent?: number
  readonly claim?: string
  readonly check?: string
}

export function stages(...entries: readonly (readonly [StageId, Dates])[]): CardEntries['stages'] {
  return new Map(entries.map(([id, dates]) => [id, stageEntry(dates)]))
}

function stageEntry({ plan, percent, claim, check }: Dates): StageEntry {
  return {
    plan: plan ? { date: onDay(day(plan)), ...(percent === undefined ? {} : { percent }) } : undefined,
    claim: claim ? day(claim) : undefined,
    check: check ? { date: day(check), words: '', evidenceIds: [], by: actor, at: 0 as never } : undefined,
  }
}
