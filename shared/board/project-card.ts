import type { CalendarDate } from '../calendar/date.ts'
import type { CardEntries } from '../card/entries.ts'
import { sumByUnit } from '../card/money.ts'
import type { ListId } from '../ids.ts'
import { standingOf } from '../lamp/standing.ts'
import type { Stage } from '../plan/plan.ts'
import { isInList } from '../target/contribution.ts'
import type { CardContext } from './card-context.ts'
import { entriesOf } from './card-entries.ts'
import { historiesOf, moneyOf, returnsOf } from './card-histories.ts'
import type { CardRecord } from './read-card.ts'
import type { CardView } from './view.ts'

export interface ProjectedCard {
  readonly view: CardView
  /** What targets count. */
  readonly entries: CardEntries
}

/** The card as screens show it. Never throws: what cannot be read or refers to nothing is absent and named in `faults`. */
export function projectCard(record: CardRecord, context: CardContext): ProjectedCard {
  const { plan, today, dateAt } = context
  const { plain, texts } = record
  let dangling: readonly string[] = none
  const refer = <T>(key: string, found: T | undefined | false): T | null => {
    if (found !== undefined && found !== false) return found
    dangling = [...dangling, key]
    return null
  }
  const areaId = plain.areaId && refer('areaId', plan.areaById.has(plain.areaId) && plain.areaId)
  const leadUnitId =
    plain.leadUnitId && refer('leadUnitId', plan.unitById.has(plain.leadUnitId) && plain.leadUnitId)
  const leaderId = plain.leaderId && refer('leaderId', plan.personById.has(plain.leaderId) && plain.leaderId)
  const workflow = plain.workflowId ? refer('workflowId', plan.workflowById.get(plain.workflowId)) : null
  const stage: Stage | null =
    workflow && plain.stage
      ? refer(
          'stage',
          workflow.stages.find(s => s.id === plain.stage),
        )
      : null
  const money = moneyOf(record)
  const entries = entriesOf(record, workflow, money, context)
  const standing = standingOf(entries, context.rules, today)
  const view: CardView = {
    id: record.id,
    code: plain.code ?? '',
    title: plain.title ?? '',
    areaId: areaId ?? null,
    moreAreaIds: entries.moreAreaIds,
    measureId: plain.measureId ?? null,
    workflowId: workflow?.id ?? null,
    chemical: entries.chemical,
    start: entries.start,
    lists: entries.lists,
    listIds: listsOn(entries, today),
    leadUnitId: leadUnitId ?? null,
    supportUnitIds: plain.supportUnitIds ?? [],
    leaderId: leaderId ?? null,
    owner: plain.owner ?? '',
    stage,
    order: plain.order ?? '',
    startOn: entries.startOn,
    due: entries.due,
    baselineDue: plain.baselineDue ?? null,
    buildDays: entries.buildDays,
    progress: entries.progress,
    expected: standing.expected,
    form: texts.form ?? '',
    notes: texts.notes ?? '',
    investTotal: entries.investTotal,
    investPlanned: entries.investPlanned,
    investDone: money.length === 0 ? none : sumByUnit(money),
    money,
    milestones: standing.milestones,
    ...historiesOf(record, today, dateAt),
    side: plain.side ? { state: plain.side.state, reason: plain.side.reason } : null,
    lamps: standing.lamps,
    lamp: standing.lamp,
    overridden: standing.overridden ? overrideOf(record) : null,
    unreported: standing.unreported,
    lastReturn: lastReturnOf(record, entries),
    returns: returnsOf(record),
    lagged: plain.lagged ?? null,
    finished: standing.finished,
    targetIds: entries.targetIds,
    sourceClause: plain.sourceClause ?? null,
    sample: plain.sample ?? false,
    unclear: unclearOf(record, leadUnitId ?? null),
    faults: faultsOf(record, dangling),
    createdAt: plain.createdAt ?? null,
    deletedAt: plain.deletedAt ?? null,
  }
  return { view, entries }
}

function overrideOf(record: CardRecord): CardView['overridden'] {
  const { override } = record.plain
  if (!override) return null
  const { lamp, reason, approvedBy, until } = override
  return { lamp, reason, approvedBy, until }
}

/** CARD-6: membership is dated, both days counted; a list the card has left and joined again shows once. */
function listsOn({ lists }: CardEntries, today: CalendarDate): readonly ListId[] {
  const on: ListId[] = []
  for (const { listId } of lists) if (!on.includes(listId) && isInList(lists, listId, today)) on.push(listId)
  return on
}

function faultsOf({ faults }: CardRecord, dangling: readonly string[]): readonly string[] {
  return faults.size + dangling.length === 0 ? none : [...faults, ...dangling].sort()
}

/** One empty list for all cards. */
const none: readonly never[] = []

function lastReturnOf(record: CardRecord, entries: CardEntries): CardView['lastReturn'] {
  const on = entries.lastReturn
  const entry = on && record.gathered.return?.get(on)
  return entry ? { on, ...entry } : null
}

/** CARD-1: a missing owner, unit or date is legal, and visible as 待明确. */
function unclearOf(record: CardRecord, leadUnitId: CardView['leadUnitId']): readonly string[] {
  const unclear: string[] = []
  if (!record.plain.owner) unclear.push('owner')
  if (leadUnitId === null) unclear.push('leadUnitId')
  if (!record.plain.due) unclear.push('due')
  return unclear.length === 0 ? none : unclear
}
