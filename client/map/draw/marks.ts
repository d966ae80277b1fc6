import type { HueColours, MapLook, MapMark, MapWindow, TimeAxis } from '../contract.ts'
import { measuresOf } from './measures.ts'
import { bracket, diamond } from './outlines.ts'
import type { Pen } from './pen.ts'

/** What the marks of a row took, in window px: `end` is after the last of them, `free` what lies open before the last. */
export interface MarksEnd {
  readonly end: number
  readonly freeFrom: number
  readonly freeTo: number
}

/** Milestones of a row, named after their mark where there is room before the next one, else before it where there is room there. */
export function drawMarks(
  pen: Pen,
  marks: readonly MapMark[],
  hue: HueColours,
  middle: number,
  axis: TimeAxis,
  window: MapWindow,
  look: MapLook,
): MarksEnd {
  const m = measuresOf(look)
  let end = Number.NEGATIVE_INFINITY
  let freeFrom = end
  let freeTo = end
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]
    if (!mark) continue
    const x = axis.xOf(mark.on) + axis.dayWidth / 2 - window.x
    if (x < -160 * look.size) continue
    if (x > window.width + m.mark) break
    drawMark(pen, mark, hue, x, middle, look)
    freeFrom = end
    freeTo = x - m.mark
    end = x + m.mark
    const label = mark.kind === 'clock' ? look.words.clock(mark.name) : mark.name
    const width = pen.measure(label, m.text)
    const after = end + m.gap
    if (after + width + window.x > axis.width) continue
    const next = marks[at + 1]
    const nextX = next ? axis.xOf(next.on) + axis.dayWidth / 2 - window.x - m.mark : Number.POSITIVE_INFINITY
    const fits = after + width + m.gap <= nextX
    const before = freeTo - m.gap - width
    if (!fits && (before < freeFrom + m.gap || before + window.x < 0)) continue
    pen.text(label, fits ? after : before, middle, m.text, look.colour.ink ?? '')
    if (fits) end = after + width
    else freeTo = before
  }
  return { end, freeFrom, freeTo }
}

/** Planned hollow, claimed a full core in a ring, verified full, what a clock says a small bracket. */
export function drawMark(
  pen: Pen,
  mark: Pick<MapMark, 'kind' | 'late'>,
  hue: HueColours,
  x: number,
  middle: number,
  look: MapLook,
): void {
  const { mark: size } = measuresOf(look)
  const colour = mark.late ? (look.colour.red ?? '') : hue.edge
  const ground = look.colour.surface ?? ''
  const width = 1.5 * look.size
  switch (mark.kind) {
    case 'planned':
      pen.shape(diamond, x, middle, size, ground, colour, width)
      break
    case 'claimed':
      pen.shape(diamond, x, middle, size, ground, colour, width)
      pen.shape(diamond, x, middle, size * 0.5, colour, null, 0)
      break
    case 'verified':
      pen.shape(diamond, x, middle, size, colour, colour, width)
      break
    case 'clock':
      pen.shape(bracket, x, middle, size, null, colour, width)
      break
  }
}
