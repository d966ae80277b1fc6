import { sizeCanvas } from '../canvas/size-canvas.ts'
import { canvasPen } from '../draw/canvas-pen.ts'
import type { MapSheet } from './map-sheets.ts'

/** A stretch of a sheet's pixels from its left edge to its right, RGB by rows; `y` from the top, in pixels. */
export interface Strip {
  readonly y: number
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array<ArrayBuffer>
}

/** A sheet in pixels. */
export interface SheetPixels {
  readonly width: number
  readonly height: number
}

/** Pixels in one strip: far below what any browser allows a canvas, and little memory. */
const stripPixels = 4_000_000

export function pixelsOfSheet(sheet: MapSheet, dpi: number): SheetPixels {
  const width = Math.round((sheet.width / 96) * dpi)
  const height = Math.round((sheet.height / 96) * dpi)
  return { width, height }
}

const rowsIn = (width: number): number => Math.max(1, Math.floor(stripPixels / width))

/** Paints a sheet strip by strip on one small canvas, so that A0 needs no picture of the whole. The page stays usable in between. */
export async function* paintStrips(sheet: MapSheet, dpi: number): AsyncGenerator<Strip> {
  const { width, height } = pixelsOfSheet(sheet, dpi)
  const rows = rowsIn(width)
  const canvas = document.createElement('canvas')
  for (let y = 0; y < height; y += rows) {
    const high = Math.min(rows, height - y)
    yield { y, width, height: high, rgb: paintStrip(canvas, sheet, dpi / 96, y, width, high) }
    await new Promise(next => setTimeout(next))
  }
  canvas.width = 0
}

function paintStrip(
  canvas: HTMLCanvasElement,
  sheet: MapSheet,
  ratio: number,
  y: number,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> {
  const context = sizeCanvas(canvas, width, height, 1)
  if (!context) throw new Error('this browser gives no canvas to draw on')
  context.setTransform(ratio, 0, 0, ratio, 0, -y)
  sheet.draw(canvasPen(context, sheet.look))
  const { data } = context.getImageData(0, 0, width, height)
  const rgb = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; from < data.length; from += 4) {
    rgb[to++] = data[from] ?? 0
    rgb[to++] = data[from + 1] ?? 0
    rgb[to++] = data[from + 2] ?? 0
  }
  return rgb
}
