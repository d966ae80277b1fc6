import type { MapLane, MapLook, MapPicture, MapWindow } from '../contract.ts'
import { spanX } from '../geometry/span-x.ts'
import type { RowPlace } from './card-row.ts'
import { hueOf } from './hue-of.ts'
import { summaryOf } from './lane-summary.ts'
import { measuresOf } from './measures.ts'
import type { Pen } from './pen.ts'

/** The head of a lane: its hue, softly, and a bracket over all its work. */
export function drawLaneRow(
  pen: Pen,
  lane: MapLane,
  place: RowPlace,
  picture: MapPicture,
  window: MapWindow,
  look: MapLook,
): void {
  const hue = hueOf(look, lane)
  pen.fill(0, place.y, window.width, place.height, hue.soft)
  const { span, finished, total } = summaryOf(lane.part?.of ?? lane)
  if (span === null) return
  const { x, width } = spanX(picture.axis, span)
  const left = Math.max(-10, Math.round(x - window.x))
  const right = Math.min(window.width + 10, Math.round(x + width - window.x))
  if (right <= left) return
  const m = measuresOf(look)
  const middle = Math.round(place.y + place.height / 2)
  const thick = 3 * look.size
  pen.fill(left, middle - thick / 2, right - left, thick, hue.edge)
  pen.fill(left, middle - thick / 2, thick, thick * 2.2, hue.edge)
  pen.fill(right - thick, middle - thick / 2, thick, thick * 2.2, hue.edge)
  const words = look.words.done(finished, total)
  const end = right + 2 * m.gap
  if (end + pen.measure(words, m.text) <= window.width)
    pen.text(words, end, middle, m.text, look.colour.ink2 ?? '')
}
