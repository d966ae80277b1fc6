import type { PlanView } from '../../../shared/board/view.ts'
import { dayOfCampaign, spanOfCampaign } from '../../../shared/calendar/campaign-day.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { MapLane, MapLook, MapPicture, MapScale } from '../contract.ts'
import { headHeight } from '../draw/measures.ts'
import type { Pen } from '../draw/pen.ts'
import { drawWhole } from '../draw/whole.ts'
import { makePicture } from '../picture.ts'
import { drawFurniture } from './furniture.ts'
import { layOut, type PaperLayout } from './lay-out.ts'
import { type Orientation, type Paper, type PaperSize, paperOf, px } from './paper.ts'

export interface SheetsInput {
  readonly plan: PlanView
  readonly today: CalendarDate
  /** Every lane and card that is to be on paper; nothing is collapsed there. */
  readonly lanes: readonly MapLane[]
  readonly meetingDays: readonly CalendarDate[]
  readonly paper: PaperSize
  /** Lying unless told. */
  readonly orientation?: Orientation
  readonly title: string
  /** Under the title: who issued it, what a filter left. May be empty. */
  readonly subtitle: string
  /** The desk's look at size 1: paper is white. */
  readonly look: MapLook
  /** Paper takes the whole campaign unless told. */
  readonly scale?: MapScale
}

/** One sheet of paper, in CSS px at 96 to the inch; `draw` works with any pen, so every format is the same drawing. */
export interface MapSheet {
  readonly size: PaperSize
  readonly paper: Paper
  readonly width: number
  readonly height: number
  readonly number: number
  readonly of: number
  readonly look: MapLook
  draw(pen: Pen): void
}

/** What the names take of a panel: a third, but no more than the longest titles need. */
const namesWidth = ({ width, size }: PaperLayout): number => Math.min(width * 0.32, 350 * size)

/** GANTT-5: the whole map on paper, off-screen rows and collapsed lanes too. Nothing is drawn until a sheet is. */
export function mapSheets(input: SheetsInput): readonly MapSheet[] {
  const { plan, lanes, orientation = 'landscape' } = input
  const paper = paperOf(input.paper, orientation)
  const layout = layOut(paper, plan, lanes)
  const look = { ...input.look, size: layout.size }
  const of = layout.sheets.length
  return layout.sheets.map((panels, at) => ({
    size: input.paper,
    paper,
    width: px(paper.width),
    height: px(paper.height),
    number: at + 1,
    of,
    look,
    draw: pen => drawSheet(pen, input, paper, panels, layout, look, at + 1, of),
  }))
}

function drawSheet(
  pen: Pen,
  input: SheetsInput,
  paper: Paper,
  panels: readonly (readonly MapLane[])[],
  layout: PaperLayout,
  look: MapLook,
  number: number,
  of: number,
): void {
  const { margin, title, width, height } = paper
  pen.fill(0, 0, px(width), px(height), look.colour.surface ?? '')
  drawFurniture(pen, input, paper, dayNumber(input), number, of, look)
  panels.forEach((lanes, at) => {
    const x = px(margin) + at * (layout.width + layout.gap)
    drawPanel(pen, x, px(margin + title), pictureOf(input, lanes, layout), layout, look)
  })
}

function drawPanel(
  pen: Pen,
  x: number,
  y: number,
  picture: MapPicture,
  layout: PaperLayout,
  look: MapLook,
): void {
  const { width } = layout
  const names = namesWidth(layout)
  const { rows } = picture
  /** The frame ends with the last row: a page half full is no page of empty lines. */
  const height =
    rows.height === 0 ? layout.height : Math.min(layout.height, headHeight(picture, look) + rows.height)
  pen.inside(x, y, width, height, () => drawWhole(pen, picture, { width, height, names }, look))
  pen.frame(x, y, width, height, look.colour.lineStrong ?? '', false)
}

function pictureOf(input: SheetsInput, lanes: readonly MapLane[], layout: PaperLayout): MapPicture {
  const { plan, today, meetingDays, scale = 'campaign' } = input
  return makePicture({
    plan,
    today,
    scale,
    lanes,
    collapsed: new Set(),
    sizes: { lane: layout.row, card: layout.row },
    viewportWidth: layout.width - namesWidth(layout),
    meetingDays,
    size: layout.size,
  })
}

/** 第N天, null before and after. */
function dayNumber({ plan, today }: SheetsInput): number | null {
  const day = dayOfCampaign(spanOfCampaign(plan.campaign), today)
  return day.phase === 'during' ? day.day : null
}
