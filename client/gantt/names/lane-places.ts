import type { MapRows } from '../../map/contract.ts'

/** The indices of the lanes' heads. */
export function laneStarts({ rows }: MapRows): readonly number[] {
  const starts: number[] = []
  rows.forEach((row, at) => {
    if (row.kind === 'lane') starts.push(at)
  })
  return starts
}

/** Which of its lane's cards a row is, from 1. */
export function placeInLane(starts: readonly number[], at: number): number {
  return at - (starts.findLast(start => start < at) ?? -1)
}
