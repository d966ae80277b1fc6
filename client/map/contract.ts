import type { CardView, PlanView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CardId, StageId } from '../../shared/ids.ts'
import type { MapWords } from './words/map-words.ts'

/**
 * The drawing of the Gantt map (挂图), apart from any view of it: the desk's interactive map, the wall and the export all draw one
 * `MapPicture`. Geometry is pure and knows no DOM; painting is one function a medium (canvas, SVG). Lengths are CSS px, x grows with time.
 */

/** GANTT-2. `campaign`: the whole campaign in the width there is. */
export type MapScale = 'day' | 'week' | 'xun' | 'half-month' | 'month' | 'campaign'

/** A group of cards with a head of its own; `id` is stable over changes, `hue` indexes the area palette, null: none. */
export interface MapLane {
  readonly id: string
  readonly title: string
  /** Who answers for it, printed after the title; may be empty. */
  readonly owner: string
  readonly hue: number | null
  readonly cards: readonly CardView[]
  /** Set where a page holds only some of a lane's cards: the whole lane, and whether it began on a page before. */
  readonly part?: { readonly of: MapLane; readonly continued: boolean }
}

export type MapRow =
  | { readonly kind: 'lane'; readonly lane: MapLane; readonly top: number; readonly height: number }
  | {
      readonly kind: 'card'
      readonly card: CardView
      readonly lane: MapLane
      readonly top: number
      readonly height: number
    }

/** Rows from top to bottom; collapsed lanes keep their head. Looking a row up costs no walk over all of them. */
export interface MapRows {
  readonly rows: readonly MapRow[]
  readonly height: number
  /** The index of the row at this height, clamped to the first and last; -1 when there is none. */
  at(y: number): number
  /** The index of a card's row, null when it is not shown. A card has one row: its primary area's. */
  of(card: CardId): number | null
}

export interface RowSizes {
  readonly lane: number
  readonly card: number
}

/** Days along x. `xOf` is the left edge of a day; a day after the last one gives the right edge of the axis and more. */
export interface TimeAxis {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly days: number
  readonly dayWidth: number
  readonly width: number
  xOf(day: CalendarDate): number
  dayAt(x: number): CalendarDate
}

/** A stretch of whole days, both ends within. */
export interface DaySpan {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** A milestone of the card: planned hollow, actual solid (claimed with a ring, verified full), or what its clock says. */
export interface MapMark {
  readonly stageId: StageId
  readonly name: string
  readonly on: CalendarDate
  readonly kind: 'planned' | 'claimed' | 'verified' | 'clock'
  readonly late: boolean
}

/** What one card's row draws. `planned` is the baseline; `actual` runs to today or its end; `forecast` is what is still to come. */
export interface MapBars {
  readonly planned: DaySpan | null
  readonly actual: DaySpan | null
  readonly forecast: DaySpan | null
  /** 0–100 of the way from the first day to the due date, so it can be held against today; null: nothing entered. */
  readonly progress: number | null
  readonly marks: readonly MapMark[]
}

/** HIST-1: an earlier plan of a card, for a thin outline behind the present one; the baseline is the first plan there ever was. */
export interface MapWas {
  /** Null where the due date is the same. */
  readonly span: DaySpan | null
  /** Milestones whose planned day is another: where it was, and where it went; null: nowhere. */
  readonly marks: readonly { readonly on: CalendarDate; readonly to: CalendarDate | null }[]
}

/** Everything one drawing needs, made by `makePicture` (picture.ts) and immutable: the same input gives the same object parts. */
export interface MapPicture {
  readonly plan: PlanView
  readonly today: CalendarDate
  readonly scale: MapScale
  readonly axis: TimeAxis
  readonly rows: MapRows
  /** Days with a meeting, planned or held. */
  readonly meetingDays: readonly CalendarDate[]
  /** Days nobody works, shaded where a day is wide enough to be seen. */
  isRest(day: CalendarDate): boolean
  /** Computed on first use and kept while the card is the same object. */
  barsOf(card: CardView): MapBars
}

/** What of the picture is seen, in picture px. */
export interface MapWindow {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Colours and sizes read once from the tokens (desk or wall), so that painting never touches the DOM. */
export interface MapLook {
  readonly theme: 'desk' | 'wall'
  /** Text and marks grow with it: 1 at the desk, more on the wall. */
  readonly size: number
  readonly colour: Readonly<Record<string, string>>
  /** By an area's hue, 0–11. */
  readonly hues: readonly HueColours[]
  /** Of what belongs to no area. */
  readonly plain: HueColours
  readonly font: string
  readonly words: MapWords
}

/** What an area's hue is on the map. `edge` is the hue itself; bars are mixed with the ground so that ink reads on them. */
export interface HueColours {
  readonly edge: string
  readonly soft: string
  readonly actual: string
  readonly progress: string
  readonly forecast: string
}

/** What a tick band holds: a cell of the axis with its label; a label that would collide is empty and its line stays. */
export interface MapTick {
  readonly x: number
  readonly width: number
  readonly from: CalendarDate
  readonly label: string
  /** Said after the label, fainter, where there is room: 第19天. */
  readonly note: string
}

/** `upper`: months or years; `lower`: the scale's own cells; `count`: weeks or days of the campaign. */
export interface MapTicks {
  readonly upper: readonly MapTick[]
  readonly lower: readonly MapTick[]
  readonly count: readonly MapTick[]
}

/** A phase of the plan as a band on the axis. */
export interface PhaseBand {
  readonly name: string
  readonly x: number
  readonly width: number
}

/** What may be shown besides the picture: who points where, and what a drag would move. */
export interface MapOverlay {
  readonly selected?: CardId | null
  readonly hovered?: CardId | null
  /** What a card was planned as at an earlier moment, drawn behind what it is; null where its dates are the same. The same function until the moments are others. */
  readonly was?: ((card: CardId) => MapWas | null) | null
  /** Bars to draw in place of the card's own while it is being moved; the old ones stay as an outline. */
  readonly moved?: { readonly card: CardId; readonly bars: MapBars } | null
}
