/**
 * The roles of the treegrid. Its rows lie where scrolling puts them, each for itself, which the elements of a table cannot; the focus
 * is the row's, so cells take none.
 */
export const gridRoles = {
  headings: { role: 'row', 'aria-rowindex': 1 },
  heading: { role: 'columnheader' },
  cell: { role: 'gridcell' },
} as const

/** Where a row stands: `index` of all rows from 1, the heading row counted; `at` of `count` within its lane, or of the lanes. */
export interface RowStanding {
  readonly level: 1 | 2
  readonly index: number
  readonly at: number
  readonly count: number
  readonly expanded?: boolean
  readonly selected?: boolean
}

export function rowRole({ level, index, at, count, expanded, selected }: RowStanding) {
  return {
    role: 'row',
    'aria-level': level,
    'aria-rowindex': index,
    'aria-posinset': at,
    'aria-setsize': count,
    'aria-expanded': expanded,
    'aria-selected': selected,
    'aria-describedby': 'gantt-keys',
  } as const
}
