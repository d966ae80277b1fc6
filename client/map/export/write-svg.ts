import type { MapSheet } from './map-sheets.ts'
import { escaped, svgPen } from './svg-pen.ts'

/** A sheet as an SVG document of the paper's size in mm: vectors and text, every row and baseline named by its card. */
export function writeSvg(sheet: MapSheet, title: string): string {
  const pen = svgPen(sheet.look)
  sheet.draw(pen)
  const { width, height } = sheet.paper
  const font = escaped(sheet.look.font.replaceAll('"', "'"))
  const box = `0 0 ${sheet.width.toFixed(2)} ${sheet.height.toFixed(2)}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="${box}" font-family="${font}">`,
    `<title>${escaped(title)}</title>`,
    pen.markup(),
    '</svg>',
  ].join('')
}
