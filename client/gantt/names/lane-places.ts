import type { MapRows } from '../../map/contract.ts'

/** The indices of the lanes' heads, found from one to the next. */
export function laneStarts({ rows }: MapRows): readonly number[] {
  const starts: number[] = []
  let at = 0
  for (let head = rows[at]; head; head = rows[at]) {
    starts.push(at)
    at += rows[at + 1]?.kind === 'card' ? head.lane.cards.length + 1 : 1
  }
  return starts
}

/** Which of its lane's cards a row is, from 1. */
export function placeInLane(starts: readonly number[], at: number): number {
  return at - (starts.findLast(start => start < at) ?? -1)
}
