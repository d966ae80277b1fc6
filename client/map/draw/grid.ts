import { addDays } from '../../../shared/calendar/arithmetic.ts'
import { spanOfCampaign } from '../../../shared/calendar/campaign-day.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { MapLook, MapPicture, MapTick, MapWindow } from '../contract.ts'
import { ticksFor } from './kept-ticks.ts'
import type { Pen } from './pen.ts'

/** Days narrower than this are not shaded: stripes of a pixel or two are noise. */
const narrowestRest = 5

/** What lies under the rows: days of rest and the lines of the scale. */
export function drawGrid(pen: Pen, picture: MapPicture, window: MapWindow, look: MapLook): void {
  pen.fill(0, 0, window.width, window.height, look.colour.surface ?? '')
  drawRestDays(pen, picture, window, look)
  const { ticks } = ticksFor(picture, look)
  drawLines(pen, ticks.lower, window, look.colour.line ?? '')
  drawLines(pen, ticks.upper, window, look.colour.lineStrong ?? '')
}

/** What lies over them: the first and the last day of the campaign, and today. */
export function drawDayLines(pen: Pen, picture: MapPicture, window: MapWindow, look: MapLook): void {
  const campaign = spanOfCampaign(picture.plan.campaign)
  const edge = look.colour.ink2 ?? ''
  drawDayLine(pen, picture, window, campaign.from, edge, look.size)
  drawDayLine(pen, picture, window, addDays(campaign.to, 1), edge, look.size)
  const x = picture.axis.xOf(picture.today) + picture.axis.dayWidth / 2 - window.x
  if (x >= 0 && x <= window.width) pen.line(x, 0, x, window.height, look.colour.brand ?? '', 1.5 * look.size)
}

function drawDayLine(
  pen: Pen,
  picture: MapPicture,
  window: MapWindow,
  day: CalendarDate,
  colour: string,
  width: number,
): void {
  const x = Math.round(picture.axis.xOf(day) - window.x)
  if (x < 0 || x > window.width) return
  /** Dashes stand still in the picture, whichever part of it is painted. */
  const first = -(window.y % (dashes * width))
  pen.line(x, first, x, window.height, colour, width, true)
}

/** A dash and its gap, as the pens draw them, at a width of 1. */
const dashes = 7

function drawRestDays(pen: Pen, picture: MapPicture, window: MapWindow, look: MapLook): void {
  const { axis } = picture
  if (axis.dayWidth < narrowestRest) return
  const colour = look.colour.rest ?? ''
  const last = Math.min(axis.width, window.x + window.width)
  for (let x = Math.max(0, window.x); x < last; x += axis.dayWidth) {
    const day = axis.dayAt(x)
    if (picture.isRest(day)) pen.fill(axis.xOf(day) - window.x, 0, axis.dayWidth, window.height, colour)
  }
}

function drawLines(pen: Pen, ticks: readonly MapTick[], window: MapWindow, colour: string): void {
  for (const tick of ticks) {
    const x = Math.round(tick.x - window.x) - 0.5
    if (x >= 0 && x <= window.width) pen.line(x, 0, x, window.height, colour, 1)
  }
}
