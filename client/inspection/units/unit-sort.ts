import type { UnitRow } from '../../../shared/inspection/unit-table.ts'

/** What the table can be sorted by; without any it stands in the order of the document. */
export const unitSorts = [
  'rank',
  'cards',
  'red',
  'rate',
  'averageLate',
  'open',
  'overdue',
  'returns',
] as const
export type UnitSort = (typeof unitSorts)[number]

export interface SortedBy {
  readonly by: UnitSort
  readonly down: boolean
}

const figureOf: Readonly<Record<UnitSort, (row: UnitRow) => number | null>> = {
  rank: row => row.rank,
  cards: row => row.cards.length,
  red: row => row.lamps.red,
  rate: row => row.rate,
  averageLate: row => row.averageLate,
  open: row => row.slips.open,
  overdue: row => row.slips.overdue,
  returns: row => (row.returns.owed === 0 ? null : row.returns.inTime / row.returns.owed),
}

/** A rank begins with the first, everything else with the most. */
const beginsDown = (by: UnitSort): boolean => by !== 'rank'

/** `sort=rate` or `sort=-rate`; anything else is the order of the document. */
export function sortIn(params: URLSearchParams): SortedBy | null {
  const text = params.get('sort') ?? ''
  const by = unitSorts.find(one => one === text.replace(/^-/, ''))
  return by ? { by, down: text.startsWith('-') } : null
}

export const sortWords = ({ by, down }: SortedBy): string => (down ? `-${by}` : by)

/** The first press sorts, the second turns it round, the third goes back to the document. */
export function nextSort(now: SortedBy | null, by: UnitSort): SortedBy | null {
  if (now?.by !== by) return { by, down: beginsDown(by) }
  return now.down === beginsDown(by) ? { by, down: !now.down } : null
}

/** What nobody can say comes last either way; equal rows keep the order of the document. */
export function sortUnits(rows: readonly UnitRow[], sort: SortedBy | null): readonly UnitRow[] {
  if (!sort) return rows
  const figure = figureOf[sort.by]
  return rows.toSorted((a, b) => {
    const [left, right] = [figure(a), figure(b)]
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    return sort.down ? right - left : left - right
  })
}
