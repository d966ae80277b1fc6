import type { MapLook } from '../contract.ts'
import { fitText } from '../draw/fit-text.ts'
import type { Pen } from '../draw/pen.ts'
import { drawLegend } from './legend.ts'
import type { SheetsInput } from './map-sheets.ts'
import { type Paper, px } from './paper.ts'

/** What stands around the map on a sheet: title, as-of date, legend, page. All lengths follow the paper. */
export function drawFurniture(
  pen: Pen,
  input: SheetsInput,
  paper: Paper,
  day: number | null,
  number: number,
  of: number,
  look: MapLook,
): void {
  const { width, height, margin, title, foot } = paper
  const left = px(margin)
  const right = px(width - margin)
  const big = px(title * 0.36)
  const small = px(title * 0.17)
  const { words, colour } = look
  const asOf = words.asOf(input.today, day)
  const total = words.total(input.lanes.reduce((sum, lane) => sum + lane.cards.length, 0))
  const room = right - left - 2 * (pen.measure(asOf, small) + small)
  pen.part('title', '', () => {
    const words = fitText(pen, input.title, big, room, true)
    pen.text(words, px(width / 2), px(margin + title * 0.3), big, colour.ink ?? '', true, 'center')
    const under = fitText(pen, input.subtitle, small, room)
    pen.text(under, px(width / 2), px(margin + title * 0.69), small, colour.ink2 ?? '', false, 'center')
  })
  pen.part('as-of', input.today, () => {
    pen.text(asOf, right, px(margin + title * 0.69), small, colour.ink ?? '', true, 'right')
  })
  pen.text(total, left, px(margin + title * 0.69), small, colour.ink2 ?? '')
  const middle = px(height - margin - foot * 0.42)
  const foots = px(foot * 0.27)
  const page = words.page(number, of)
  pen.text(page, right, middle, foots, colour.ink2 ?? '', false, 'right')
  pen.part('legend', '', () =>
    drawLegend(pen, left, middle, right - left - pen.measure(page, foots) - 2 * foots, foots, look),
  )
}
