import { daysBetween } from '../../../shared/calendar/arithmetic.ts'
import { spanOfCampaign } from '../../../shared/calendar/campaign-day.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { MapLook, MapPicture, MapTick, MapWindow } from '../contract.ts'
import { fitText } from './fit-text.ts'
import { ticksFor } from './kept-ticks.ts'
import { headHeight, measuresOf } from './measures.ts'
import { flag } from './outlines.ts'
import type { Pen } from './pen.ts'

/**
 * GANTT-2: what stands above the map. Only the window's x and width count; its height is `headHeight`. `hidden`: how much of its left is
 * painted ahead of scrolling and out of sight, px.
 */
export function drawHead(pen: Pen, picture: MapPicture, window: MapWindow, look: MapLook, hidden = 0): void {
  const m = measuresOf(look)
  const { ticks, phases } = ticksFor(picture, look)
  const height = headHeight(picture, look)
  pen.fill(0, 0, window.width, height, look.colour.surface2 ?? '')
  let y = 0
  if (phases.length > 0) {
    for (const phase of phases) drawPhase(pen, phase, window, look)
    y = m.phaseBand
  }
  drawBand(pen, ticks.upper, y, m.upperBand, look.colour.ink ?? '', hidden, window, look)
  y += m.upperBand
  drawBand(pen, ticks.lower, y, m.lowerBand, look.colour.ink2 ?? '', null, window, look)
  y += m.lowerBand
  drawBand(pen, ticks.count, y, m.countBand, look.colour.ink3 ?? '', null, window, look)
  y += m.countBand
  drawNotes(pen, picture, y, window, look)
  pen.line(0, height - 0.5, window.width, height - 0.5, look.colour.lineStrong ?? '', 1)
}

function drawPhase(
  pen: Pen,
  phase: { readonly name: string; readonly x: number; readonly width: number },
  window: MapWindow,
  look: MapLook,
): void {
  const m = measuresOf(look)
  const left = Math.max(0, phase.x - window.x)
  const right = Math.min(window.width, phase.x + phase.width - window.x)
  if (right - left < 2) return
  pen.fill(left, 0, right - left, m.phaseBand - 1, look.colour.sunken ?? '')
  pen.fill(right - 1, 0, 1, m.phaseBand - 1, look.colour.lineStrong ?? '')
  const words = fitText(pen, phase.name, m.text, right - left - 4 * m.gap)
  if (words !== '') pen.text(words, left + 2 * m.gap, m.phaseBand / 2, m.text, look.colour.ink2 ?? '')
}

/** With an `edge`, labels are bold and stay right of it while any of their cell is: a map scrolled into a month still says which. */
function drawBand(
  pen: Pen,
  ticks: readonly MapTick[],
  y: number,
  height: number,
  colour: string,
  edge: number | null,
  window: MapWindow,
  look: MapLook,
): void {
  const m = measuresOf(look)
  const bold = edge !== null
  const line = look.colour.line ?? ''
  const middle = y + height / 2
  pen.line(0, y + height - 0.5, window.width, y + height - 0.5, line, 1)
  for (const tick of ticks) {
    const end = tick.x + tick.width - window.x
    const start = tick.x - window.x
    if (end < 0 && tick.label === '') continue
    if (start > window.width) return
    const at = Math.round(start) - 0.5
    if (at >= 0) pen.line(at, y, at, y + height, line, 1)
    if (tick.label === '') continue
    const width = pen.measure(tick.label, m.text, bold)
    const x = edge === null ? start + m.gap : stuck(start, edge, end - width, m.gap)
    if (x + width < 0) continue
    pen.text(tick.label, x, middle, m.text, colour, bold)
    if (tick.note !== '') pen.text(tick.note, x + width + m.gap, middle, m.text, look.colour.ink3 ?? '')
  }
}

/** Right of the edge, until the end of its cell pushes it out; never left of its cell. */
const stuck = (start: number, edge: number, last: number, gap: number): number =>
  Math.min(Math.max(start, edge) + gap, Math.max(start + gap, last - gap))

/** The strip under the bands: flags on meeting days, then the first day, the last day and today, each where it still has room. */
function drawNotes(pen: Pen, picture: MapPicture, y: number, window: MapWindow, look: MapLook): void {
  const m = measuresOf(look)
  const { axis, plan, today } = picture
  const middle = y + m.noteBand / 2
  const campaign = spanOfCampaign(plan.campaign)
  const taken: Taken = []
  const end = axis.width - window.x
  const todayX = axis.xOf(today) + axis.dayWidth / 2 - window.x
  const inside = today >= campaign.from && today <= campaign.to
  const day = inside ? ` ${look.words.dayCount(daysBetween(campaign.from, today) + 1)}` : ''
  drawPill(pen, `${look.words.today}${day}`, todayX, middle, window, look, taken)
  drawEdge(pen, look.words.starts, axis.xOf(campaign.from) - window.x, middle, window, look, taken, end)
  const total = look.words.dayCount(daysBetween(campaign.from, campaign.to) + 1)
  const lastX = axis.xOf(campaign.to) + axis.dayWidth - window.x
  drawEdge(pen, `${look.words.ends} ${total}`, lastX, middle, window, look, taken, end)
  for (const meeting of picture.meetingDays) drawFlag(pen, meeting, picture, middle, window, look, taken)
}

type Taken = { from: number; to: number }[]
const isFree = (taken: Taken, from: number, to: number): boolean =>
  taken.every(other => to <= other.from || from >= other.to)

function drawPill(
  pen: Pen,
  words: string,
  x: number,
  middle: number,
  window: MapWindow,
  look: MapLook,
  taken: Taken,
): void {
  const m = measuresOf(look)
  const width = pen.measure(words, m.text, true) + 3 * m.gap
  if (x < -width || x > window.width + width) return
  const left = x - width / 2
  const height = m.text * 1.5
  pen.fill(left, middle - height / 2, width, height, look.colour.brand ?? '', height / 2)
  pen.text(words, x, middle, m.text, look.colour.brandInk ?? '', true, 'center')
  taken.push({ from: left, to: left + width })
}

/** The words of the first or last day, on the side of the line where there is room. */
function drawEdge(
  pen: Pen,
  words: string,
  x: number,
  middle: number,
  window: MapWindow,
  look: MapLook,
  taken: Taken,
  axisEnd: number,
): void {
  const m = measuresOf(look)
  const width = pen.measure(words, m.text, true)
  if (x < -width - m.gap || x > window.width + width) return
  const right = x + m.gap
  const left = x - m.gap - width
  const room = Math.min(window.width, axisEnd)
  const from = isFree(taken, right, right + width) && right + width <= room ? right : left
  pen.line(x, middle - m.noteBand / 2, x, middle + m.noteBand / 2, look.colour.ink2 ?? '', look.size, true)
  if (!isFree(taken, from, from + width)) return
  pen.text(words, from, middle, m.text, look.colour.ink2 ?? '', true)
  taken.push({ from, to: from + width })
}

function drawFlag(
  pen: Pen,
  day: CalendarDate,
  { axis }: MapPicture,
  middle: number,
  window: MapWindow,
  look: MapLook,
  taken: Taken,
): void {
  const size = 5.5 * look.size
  const x = axis.xOf(day) + axis.dayWidth / 2 - window.x
  if (x < -size || x > window.width + size || !isFree(taken, x - 1, x + size)) return
  pen.shape(flag, x, middle, size, look.colour.ink3 ?? '', look.colour.ink3 ?? '', look.size)
}
