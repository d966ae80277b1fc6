import type { MapRows } from '../../map/contract.ts'

/** Rows `from` up to but not with `to`, drawn in a box whose top is at `base`, in picture px. */
export interface RowWindow {
  readonly from: number
  readonly to: number
  readonly base: number
}

/** So many rows come and go at a time: few enough that a frame of scrolling has room for them. */
export const rowsAStep = 8
/** The box moves along so seldom that most steps leave every row where it is. */
export const rowsABox = 64

/**
 * The rows worth having in the document for a viewport, with a step of room or so on either side. It changes only when the first
 * visible row passes into another step, so most scrolling renders nothing, and no box is ever as high as all rows (performance.md).
 */
export function rowWindow(rows: MapRows, top: number, height: number): RowWindow {
  const first = rows.at(Math.max(0, top))
  if (first < 0) return { from: 0, to: 0, base: 0 }
  const last = rows.at(Math.max(0, top) + height)
  const step = Math.floor(first / rowsAStep)
  const steps = Math.ceil((last - first + 1) / rowsAStep)
  const from = Math.max(0, step * rowsAStep - rowsAStep / 2)
  const to = Math.min(rows.rows.length, (step + steps + 1) * rowsAStep + rowsAStep / 2)
  return { from, to, base: baseOf(rows, from) }
}

/** Only what is seen: what is worth waiting for when the map opens. */
export function rowsInSight(rows: MapRows, top: number, height: number): RowWindow {
  const from = rows.at(Math.max(0, top))
  if (from < 0) return { from: 0, to: 0, base: 0 }
  return { from, to: rows.at(Math.max(0, top) + height) + 1, base: baseOf(rows, from) }
}

const baseOf = (rows: MapRows, from: number): number =>
  rows.rows[Math.floor(from / rowsABox) * rowsABox]?.top ?? 0

export const sameWindow = (a: RowWindow, b: RowWindow): boolean =>
  a.from === b.from && a.to === b.to && a.base === b.base
