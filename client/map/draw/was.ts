import type { MapLook, MapWas, MapWindow, TimeAxis } from '../contract.ts'
import { spanX } from '../geometry/span-x.ts'
import type { RowPlace } from './card-row.ts'
import { measuresOf } from './measures.ts'
import { diamond } from './outlines.ts'
import type { Pen } from './pen.ts'

/** A frame around where the work stands: higher than its bar, so that it is seen where both are as long; the baseline lies below it. */
const frameTop = 0.09
const framePart = 0.62

/** HIST-1: an earlier plan behind the present marks: its bar as a thin frame, its milestones small and hollow, each tied to where it went. */
export function drawWas(
  pen: Pen,
  was: MapWas,
  { y, height }: RowPlace,
  axis: TimeAxis,
  window: MapWindow,
  look: MapLook,
): void {
  const colour = look.colour.ink2 ?? ''
  const top = Math.round(y + height * frameTop)
  const high = Math.round(height * framePart)
  if (was.span) {
    const { x, width } = spanX(axis, was.span)
    if (x <= window.x + window.width && x + width >= window.x)
      pen.frame(
        Math.round(x - window.x),
        top,
        Math.max(3, Math.round(width)),
        high,
        colour,
        false,
        2 * look.size,
      )
  }
  const middle = top + high / 2
  const { mark: size } = measuresOf(look)
  for (const { on, to } of was.marks) {
    const x = centreOf(axis, on) - window.x
    const end = to === null ? x : centreOf(axis, to) - window.x
    if (Math.max(x, end) < -size || Math.min(x, end) > window.width + size) continue
    if (end !== x) pen.line(x, middle, end, middle, colour, look.size, true)
    pen.shape(diamond, x, middle, size * 0.8, look.colour.surface ?? '', colour, look.size)
  }
}

const centreOf = (axis: TimeAxis, day: Parameters<TimeAxis['xOf']>[0]): number =>
  axis.xOf(day) + axis.dayWidth / 2
