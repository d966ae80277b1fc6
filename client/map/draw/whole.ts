import type { MapLook, MapOverlay, MapPicture } from '../contract.ts'
import { drawBody } from './body.ts'
import { drawHead } from './head.ts'
import { headHeight } from './measures.ts'
import { drawNames, drawNamesHead } from './names.ts'
import type { Pen } from './pen.ts'

/** Where a drawing without a DOM lies: its whole box, of which names take so much of the left. CSS px. */
export interface WholeBox {
  readonly width: number
  readonly height: number
  readonly names: number
  /** Where the rows begin on the axis, picture px; 0 unless told. */
  readonly left?: number
}

/** The map as the wall and paper show it: head, names and rows from the first on, as many as the box holds. */
export function drawWhole(
  pen: Pen,
  picture: MapPicture,
  box: WholeBox,
  look: MapLook,
  overlay: MapOverlay = {},
): void {
  const { width, height, names, left = 0 } = box
  const head = headHeight(picture, look)
  const rows = { x: left, y: 0, width: width - names, height: height - head }
  drawNamesHead(pen, names, head, look)
  pen.inside(names, 0, rows.width, head, () => drawHead(pen, picture, rows, look))
  pen.inside(0, head, names, rows.height, () =>
    drawNames(pen, picture, { ...rows, x: 0, width: names }, look, overlay.selected),
  )
  pen.inside(names, head, rows.width, rows.height, () => drawBody(pen, picture, rows, look, overlay))
  pen.line(names - 0.5, 0, names - 0.5, head, look.colour.lineStrong ?? '', 1)
}
