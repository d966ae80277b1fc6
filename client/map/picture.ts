import type { CardView, PlanView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { isWorkday } from '../../shared/calendar/workdays.ts'
import type { MapBars, MapLane, MapPicture, MapRows, MapScale, RowSizes, TimeAxis } from './contract.ts'
import { timeAxis } from './geometry/axis.ts'
import { barsOf } from './geometry/bars.ts'
import { extentOfLanes, handOver, outlineOfLanes } from './geometry/lane-facts.ts'
import { layoutRows } from './geometry/rows.ts'

export interface PictureInput {
  readonly plan: PlanView
  readonly today: CalendarDate
  readonly scale: MapScale
  readonly lanes: readonly MapLane[]
  readonly collapsed: ReadonlySet<string>
  readonly sizes: RowSizes
  /** CSS px the axis fills at least. */
  readonly viewportWidth: number
  readonly meetingDays: readonly CalendarDate[]
  /** 1 at the desk; day widths grow with it. */
  readonly size?: number
  /** Does with an axis by what cards say of themselves, for a first picture of thousands; their milestones may reach further. */
  readonly outline?: boolean
  /** Weekends and holidays, less the days worked in exchange, unless told. */
  readonly isRest?: (day: CalendarDate) => boolean
}

/**
 * Makes a picture, keeping of the previous one what did not change: the same lanes give the same rows, an axis of the same days the
 * same axis, and a card that did not change the same bars. Nothing changed at all gives the previous picture itself.
 */
export function makePicture(input: PictureInput, previous: MapPicture | null = null): MapPicture {
  const made = previous === null ? undefined : inputs.get(previous)
  if (made) handOverLanes(made.lanes, input.lanes)
  const lanesSame = made !== undefined && sameLanes(made, input)
  const rows = lanesSame && previous && sameFolds(made, input) ? previous.rows : rowsOf(input)
  const axis = lanesSame && previous && sameTime(made, input) ? previous.axis : axisOf(input, previous)
  if (made && previous && rows === previous.rows && axis === previous.axis && sameRest(made, input))
    return previous
  const { plan, today, scale, meetingDays } = input
  const picture: MapPicture = {
    plan,
    today,
    scale,
    axis,
    rows,
    meetingDays,
    isRest: input.isRest ?? isFree,
    barsOf: card => keptBars(card, today),
  }
  inputs.set(picture, input)
  return picture
}

const inputs = new WeakMap<MapPicture, PictureInput>()

const rowsOf = ({ lanes, collapsed, sizes }: PictureInput): MapRows => layoutRows(lanes, collapsed, sizes)

function handOverLanes(before: readonly MapLane[], after: readonly MapLane[]): void {
  if (before === after) return
  after.forEach((lane, at) => {
    const old = before[at]?.id === lane.id ? before[at] : before.find(one => one.id === lane.id)
    if (old) handOver(old, lane)
  })
}

function axisOf(input: PictureInput, previous: MapPicture | null): TimeAxis {
  const dated = input.outline ? outlineOfLanes(input.lanes) : extentOfLanes(input.lanes)
  return keepAxis(previous?.axis, timeAxis({ ...input, dated }))
}

function sameLanes(a: PictureInput, b: PictureInput): boolean {
  return a.lanes.length === b.lanes.length && a.lanes.every((lane, at) => lane === b.lanes[at])
}

function sameFolds(a: PictureInput, b: PictureInput): boolean {
  return (
    a.sizes.lane === b.sizes.lane &&
    a.sizes.card === b.sizes.card &&
    a.collapsed.size === b.collapsed.size &&
    [...a.collapsed].every(id => b.collapsed.has(id))
  )
}

function sameTime(a: PictureInput, b: PictureInput): boolean {
  return (
    a.plan === b.plan &&
    a.scale === b.scale &&
    a.viewportWidth === b.viewportWidth &&
    a.size === b.size &&
    a.outline === b.outline
  )
}

function sameRest(a: PictureInput, b: PictureInput): boolean {
  return (
    a.plan === b.plan &&
    a.today === b.today &&
    a.scale === b.scale &&
    a.isRest === b.isRest &&
    a.meetingDays.length === b.meetingDays.length &&
    a.meetingDays.every((day, at) => day === b.meetingDays[at])
  )
}

function keepAxis(before: TimeAxis | undefined, now: TimeAxis): TimeAxis {
  return before && before.from === now.from && before.to === now.to && before.dayWidth === now.dayWidth
    ? before
    : now
}

const isFree = (day: CalendarDate): boolean => !isWorkday(day)

/** Bars by card and day; a card that changes is another object, so nothing here can go stale. */
function keptBars(card: CardView, today: CalendarDate): MapBars {
  const known = kept.get(card)
  if (known?.today === today) return known.bars
  const bars = barsOf(card, today)
  kept.set(card, { today, bars })
  return bars
}
const kept = new WeakMap<CardView, { readonly today: CalendarDate; readonly bars: MapBars }>()
