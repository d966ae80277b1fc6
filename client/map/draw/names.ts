import type { CardView } from '../../../shared/board/view.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { MapLane, MapLook, MapPicture, MapWindow } from '../contract.ts'
import { eachRow } from './body.ts'
import type { RowPlace } from './card-row.ts'
import { drawCardTitle } from './card-title.ts'
import { fitText } from './fit-text.ts'
import { hueOf } from './hue-of.ts'
import { drawLamp, lampOf } from './lamp.ts'
import { measuresOf } from './measures.ts'
import type { Pen } from './pen.ts'

/** Over the names in a head of this height: what their columns are. */
export function drawNamesHead(pen: Pen, width: number, height: number, look: MapLook): void {
  const m = measuresOf(look)
  const middle = height - m.noteBand / 2
  const colour = look.colour.ink2 ?? ''
  pen.fill(0, 0, width, height, look.colour.surface2 ?? '')
  pen.text(look.words.columns.title, titleLeft(look), middle, m.text, colour)
  pen.text(look.words.columns.unit, width - 2 * m.gap, middle, m.text, colour, false, 'right')
  pen.line(0, height - 0.5, width, height - 0.5, look.colour.lineStrong ?? '', 1)
}

const lampAt = (look: MapLook): number => 4 * measuresOf(look).gap + measuresOf(look).mark
const titleLeft = (look: MapLook): number => lampAt(look) + measuresOf(look).mark + 2 * measuresOf(look).gap

/** The column of names for media without a DOM: lamp, title, lead unit. `window.width` is the column's. */
export function drawNames(
  pen: Pen,
  picture: MapPicture,
  window: MapWindow,
  look: MapLook,
  selected: CardId | null = null,
): void {
  pen.fill(0, 0, window.width, window.height, look.colour.surface ?? '')
  eachRow(picture, window, row => {
    const place = { y: row.top - window.y, height: row.height }
    if (row.kind === 'lane') return drawLaneName(pen, row.lane, place, window.width, look)
    pen.part('row', row.card.id, () =>
      drawCardName(pen, row.card, row.lane, place, picture, window.width, look, selected),
    )
  })
  pen.line(window.width - 0.5, 0, window.width - 0.5, window.height, look.colour.lineStrong ?? '', 1)
}

function drawLaneName(pen: Pen, lane: MapLane, { y, height }: RowPlace, width: number, look: MapLook): void {
  const hue = hueOf(look, lane)
  const m = measuresOf(look)
  pen.fill(0, y, width, height, hue.soft)
  pen.fill(0, y, 4 * look.size, height, hue.edge)
  const middle = y + height / 2
  const left = 4 * m.gap
  const size = m.text * 1.15
  const words = lane.part?.continued ? look.words.continued(lane.title) : lane.title
  const title = fitText(pen, words, size, width - left - 2 * m.gap, true)
  pen.text(title, left, middle, size, look.colour.ink ?? '', true)
  const from = left + pen.measure(title, size, true) + 2 * m.gap
  const owner = fitText(pen, lane.owner, m.text, width - from - 2 * m.gap)
  if (owner !== '') pen.text(owner, from, middle, m.text, look.colour.ink2 ?? '')
}

function drawCardName(
  pen: Pen,
  card: CardView,
  lane: MapLane,
  { y, height }: RowPlace,
  picture: MapPicture,
  width: number,
  look: MapLook,
  selected: CardId | null,
): void {
  const m = measuresOf(look)
  const middle = y + height / 2
  if (card.id === selected) pen.fill(0, y, width, height, look.colour.brandSoft ?? '')
  pen.fill(0, y, 4 * look.size, height, hueOf(look, lane).edge)
  const bottom = Math.round(y + height) - 0.5
  pen.line(0, bottom, width, bottom, look.colour.line ?? '', 1)
  drawLamp(pen, lampOf(card), lampAt(look), middle, m.mark * 1.1, look)
  const unit =
    (card.leadUnitId && picture.plan.unitById.get(card.leadUnitId)?.shortName) || look.words.unitUnclear
  const unitWords = fitText(pen, unit, m.text, width * 0.3)
  const unitWidth = pen.measure(unitWords, m.text)
  pen.text(unitWords, width - 2 * m.gap, middle, m.text, look.colour.ink3 ?? '', false, 'right')
  const left = titleLeft(look)
  drawCardTitle(pen, card, left, middle, width - left - unitWidth - 5 * m.gap, look)
}
