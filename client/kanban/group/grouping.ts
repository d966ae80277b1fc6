import { type LanesBy, lanesBy } from '../../card/group/lanes-by.ts'

/** KAN-1: what makes a column and what makes a lane. All of it lives in the URL. */
export const columnsBy = ['stage', 'lamp', 'unit', 'area', 'leader'] as const
export type ColumnsBy = (typeof columnsBy)[number]

export interface Grouping {
  readonly columns: ColumnsBy
  readonly lanes: LanesBy
}

export const usualGrouping: Grouping = { columns: 'stage', lanes: 'area' }

/** Reads a grouping from an address; what is not understood, and a lane that repeats the column, is left out. */
export function groupingFrom(params: URLSearchParams): Grouping {
  const columns = columnsBy.find(by => by === params.get('columns')) ?? usualGrouping.columns
  const lanes = lanesBy.find(by => by === params.get('lanes')) ?? usualGrouping.lanes
  return { columns, lanes: lanes === columns ? 'none' : lanes }
}

/** The address with this grouping in it; the usual one leaves no trace. */
export function withGrouping(params: URLSearchParams, grouping: Grouping): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const axis of ['columns', 'lanes'] as const) {
    if (grouping[axis] === usualGrouping[axis]) next.delete(axis)
    else next.set(axis, grouping[axis])
  }
  return next
}
