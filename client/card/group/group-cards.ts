import type { CardView } from '../../../shared/board/view.ts'
import type { Lamp } from '../../../shared/lamp/rules.ts'
import type { Column, KeyOf, Lane } from './column.ts'

/** Counts of a lane or a column: what the filter leaves by lamp, and what there is in all. */
export interface Tally {
  readonly shown: number
  readonly total: number
  /** Of all, whatever the filter: a lane is not further on because one looks at its red cards only. */
  readonly finished: number
  readonly lamps: Readonly<Record<Lamp, number>>
  readonly unreported: number
}

export interface LaneCards {
  readonly lane: Lane
  /** One a column, in board order. */
  readonly cells: readonly (readonly CardView[])[]
  readonly tally: Tally
}

export interface Grouped {
  readonly columns: readonly Column[]
  readonly columnTallies: readonly Tally[]
  readonly lanes: readonly LaneCards[]
  readonly shown: number
  readonly total: number
}

export interface GroupingInput {
  readonly cards: readonly CardView[]
  readonly columns: readonly Column[]
  readonly columnOf: KeyOf
  readonly lanes: readonly Lane[]
  readonly laneOf: KeyOf
  readonly matches: (card: CardView) => boolean
}

/**
 * KAN-1, KAN-4: cards into lanes × columns with their counts. What is equal to the grouping before is the same object, so one
 * changed card wakes one cell of one lane.
 */
export function groupCards(input: GroupingInput, previous: Grouped | null): Grouped {
  const columnAt = new Map(input.columns.map((column, at) => [column.key, at]))
  const laneAt = new Map(input.lanes.map((lane, at) => [lane.key, at]))
  const cells = input.lanes.map(() => input.columns.map((): CardView[] => []))
  const laneCounts = input.lanes.map(startCount)
  const columnCounts = input.columns.map(startCount)
  for (const card of input.cards) {
    const column = columnAt.get(input.columnOf(card))
    const lane = laneAt.get(input.laneOf(card))
    if (column === undefined || lane === undefined) continue
    const matches = input.matches(card)
    count(laneCounts[lane], card, matches)
    count(columnCounts[column], card, matches)
    if (matches) cells[lane]?.[column]?.push(card)
  }
  const lanes = input.lanes.map((lane, at) => laneCards(lane, cells[at] ?? [], laneCounts[at], previous))
  const columnTallies = columnCounts.map((tally, at) => kept(previous?.columnTallies[at], tally))
  const sums = columnTallies.reduce(
    (sum, t) => ({ shown: sum.shown + t.shown, total: sum.total + t.total }),
    zero,
  )
  return keptWhole(previous, { columns: input.columns, columnTallies, lanes, ...sums })
}

const zero = { shown: 0, total: 0 }
type Count = { -readonly [K in keyof Tally]: K extends 'lamps' ? Record<Lamp, number> : Tally[K] }

function startCount(): Count {
  return { shown: 0, total: 0, finished: 0, lamps: { red: 0, yellow: 0, green: 0, done: 0 }, unreported: 0 }
}

function count(tally: Count | undefined, card: CardView, matches: boolean): void {
  if (!tally) return
  tally.total++
  if (card.finished) tally.finished++
  if (!matches) return
  tally.shown++
  tally.lamps[card.lamp]++
  if (card.unreported) tally.unreported++
}

function laneCards(
  lane: Lane,
  cells: readonly CardView[][],
  tally: Tally = startCount(),
  previous: Grouped | null,
): LaneCards {
  const before = previous?.lanes.find(one => one.lane.key === lane.key)
  const next = {
    lane,
    cells: cells.map((cell, at) => keptList(before?.cells[at], cell)),
    tally: kept(before?.tally, tally),
  }
  const same =
    before &&
    before.lane === lane &&
    before.tally === next.tally &&
    keptList(before.cells, next.cells) === before.cells
  return same ? before : next
}

function keptList<T>(before: readonly T[] | undefined, next: readonly T[]): readonly T[] {
  const same = before && before.length === next.length && next.every((item, at) => item === before[at])
  return same ? before : next
}

function kept(before: Tally | undefined, next: Tally): Tally {
  if (!before) return next
  const same =
    before.shown === next.shown &&
    before.total === next.total &&
    before.finished === next.finished &&
    before.unreported === next.unreported &&
    (Object.keys(next.lamps) as Lamp[]).every(lamp => before.lamps[lamp] === next.lamps[lamp])
  return same ? before : next
}

function keptWhole(before: Grouped | null, next: Grouped): Grouped {
  if (!before) return next
  const lanes = keptList(before.lanes, next.lanes)
  const columnTallies = keptList(before.columnTallies, next.columnTallies)
  const same =
    before.columns === next.columns && lanes === before.lanes && columnTallies === before.columnTallies
  return same ? before : { ...next, lanes, columnTallies }
}
