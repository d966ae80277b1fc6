import type { CardView } from '../../../shared/board/view.ts'
import type { KeyOf } from './column.ts'
import type { Grouped, LaneCards, Tally } from './group-cards.ts'

/** How cards were grouped last time. */
export interface GroupedBy {
  readonly columnOf: KeyOf
  readonly laneOf: KeyOf
  readonly matches: (card: CardView) => boolean
}

interface Change {
  readonly was: CardView
  readonly now: CardView
}

/** More than this at once is no longer a few edits. */
const few = 40

/**
 * KAN-4: the grouping after a few cards changed where they stand: their cells and counts are renewed and nothing else is looked at, so
 * an edit costs the same on any board. Null when more than that happened; then the whole board is grouped again.
 */
export function regroupChanged(
  before: readonly CardView[],
  cards: readonly CardView[],
  grouped: Grouped,
  grouping: GroupedBy,
): Grouped | null {
  const changes = changesBetween(before, cards)
  if (!changes) return null
  let next = grouped
  for (const change of changes) {
    const step = standsStill(change, grouping) ? replaceCard(next, change, grouping) : null
    if (!step) return null
    next = step
  }
  return next
}

function changesBetween(before: readonly CardView[], cards: readonly CardView[]): readonly Change[] | null {
  if (before.length !== cards.length) return null
  const changes: Change[] = []
  for (let at = 0; at < cards.length; at++) {
    const was = before[at]
    const now = cards[at]
    if (was === now) continue
    if (!was || !now || was.id !== now.id || changes.length === few) return null
    changes.push({ was, now })
  }
  return changes
}

/** Whatever decides which columns and lanes there are, and where the card is among them. */
function standsStill({ was, now }: Change, { matches }: GroupedBy): boolean {
  return (
    was.workflowId === now.workflowId &&
    was.stage?.id === now.stage?.id &&
    was.areaId === now.areaId &&
    was.leadUnitId === now.leadUnitId &&
    was.leaderId === now.leaderId &&
    matches(was) === matches(now)
  )
}

function replaceCard(
  grouped: Grouped,
  change: Change,
  { columnOf, laneOf, matches }: GroupedBy,
): Grouped | null {
  const key = columnOf(change.now)
  if (key !== columnOf(change.was)) return null
  const column = grouped.columns.findIndex(one => one.key === key)
  const laneKey = laneOf(change.now)
  const lane = grouped.lanes.findIndex(one => one.lane.key === laneKey)
  const one = grouped.lanes[lane]
  const columnTally = grouped.columnTallies[column]
  if (!one || !columnTally) return null
  const shown = matches(change.now)
  const tally = recount(one.tally, change, shown)
  const cells = shown ? replaceIn(one, column, change) : one.cells
  if (!cells) return null
  const sameLane = cells === one.cells && tally === one.tally
  const renewed = recount(columnTally, change, shown)
  return {
    ...grouped,
    lanes: sameLane ? grouped.lanes : replaced(grouped.lanes, lane, { ...one, cells, tally }),
    columnTallies:
      renewed === columnTally ? grouped.columnTallies : replaced(grouped.columnTallies, column, renewed),
  }
}

function replaceIn(one: LaneCards, column: number, { was, now }: Change): LaneCards['cells'] | null {
  const cell = one.cells[column]
  const at = cell?.indexOf(was) ?? -1
  return cell && at >= 0 ? replaced(one.cells, column, replaced(cell, at, now)) : null
}

function recount(tally: Tally, { was, now }: Change, shown: boolean): Tally {
  const finished = tally.finished + Number(now.finished) - Number(was.finished)
  const lamp = shown && was.lamp !== now.lamp
  const unreported = tally.unreported + (shown ? Number(now.unreported) - Number(was.unreported) : 0)
  if (!lamp && finished === tally.finished && unreported === tally.unreported) return tally
  const lamps = lamp
    ? { ...tally.lamps, [was.lamp]: tally.lamps[was.lamp] - 1, [now.lamp]: tally.lamps[now.lamp] + 1 }
    : tally.lamps
  return { ...tally, finished, unreported, lamps }
}

const replaced = <T>(list: readonly T[], at: number, item: T): readonly T[] =>
  list.map((one, index) => (index === at ? item : one))
