import type { Point } from '../layout/place.ts'

const band = 56
const fastest = 18

/** How far to scroll in one frame with the pointer here: faster the nearer it is to the edge, nothing further in. */
export function edgeScroll(
  box: { left: number; top: number; right: number; bottom: number },
  at: Point,
): Point {
  return { x: along(box.left, box.right, at.x), y: along(box.top, box.bottom, at.y) }
}

function along(from: number, to: number, at: number): number {
  if (at < from + band) return -Math.round(Math.min(1, (from + band - at) / band) * fastest)
  if (at > to - band) return Math.round(Math.min(1, (at - to + band) / band) * fastest)
  return 0
}
