import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PlanView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CardId } from '../../shared/ids.ts'
import { sizeCanvas } from './canvas/size-canvas.ts'
import type { MapLane, MapPicture, MapScale, TimeAxis } from './contract.ts'
import { canvasPen } from './draw/canvas-pen.ts'
import { headHeight } from './draw/measures.ts'
import { drawWhole } from './draw/whole.ts'
import { lanesFrom, pageLanes } from './geometry/page-lanes.ts'
import { useMapLook } from './look/use-map-look.ts'
import { makePicture } from './picture.ts'
import './map-wall.css'

/** The row and the day somebody has at the top left of their map. */
export interface MapPlace {
  readonly card: CardId | null
  readonly day: CalendarDate | null
}

export interface MapWallProps {
  readonly plan: PlanView
  readonly today: CalendarDate
  readonly lanes: readonly MapLane[]
  readonly meetingDays: readonly CalendarDate[]
  readonly scale?: MapScale
  /** 2 on a screen of 1080 lines: text is 24 px. */
  readonly size: number
  /** Which page of the map, from 0; wraps around. */
  readonly page: number
  /** Shown instead of a page: the map from this row and this day on. */
  readonly from?: MapPlace | null
  /** Said when the number of pages is known or changes. */
  readonly onPages?: (pages: number) => void
  /** What a screen reader is told the picture is. */
  readonly label: string
}

/** CSS px a row takes at size 1, less than at the desk: the wall has fewer lines to itself. Its words are 13 px high. */
const rowHeight = 18.5
/** Of the width: a title of ten signs, 示例 and the longest unit beside each other. */
const namesPart = 0.31

/** SCR-2: the whole map without a scrollbar: as many rows a page as are legible, and a page after the other. */
export function MapWall(props: MapWallProps) {
  const { plan, today, lanes, meetingDays, scale = 'campaign', size, from = null, onPages } = props
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const space = useSpace(box)
  const look = useMapLook(box, size, 'wall')
  const names = Math.round(space.width * namesPart)
  const base = useMemo(
    () => ({
      plan,
      today,
      scale,
      collapsed: none,
      sizes: { lane: rowHeight * size, card: rowHeight * size },
      viewportWidth: space.width - names,
      meetingDays,
      size,
    }),
    [plan, today, scale, size, space.width, names, meetingDays],
  )
  const head = look ? headHeight({ plan }, look) : 0
  const perPage = Math.floor((space.height - head) / (rowHeight * size))
  const pages = useMemo(() => pageLanes(lanes, perPage), [lanes, perPage])
  const first = from?.card ?? null
  const day = from?.day ?? null
  const placed = useMemo(
    () => (first === null ? null : lanesFrom(lanes, first, perPage)),
    [lanes, first, perPage],
  )
  const shown = placed ?? pages[((props.page % pages.length) + pages.length) % pages.length]
  const previous = useRef<MapPicture | null>(null)
  useEffect(() => {
    if (space.height > 0) onPages?.(pages.length)
  }, [pages.length, onPages, space.height])
  useLayoutEffect(() => {
    if (!canvas.current || !look || !shown || space.width === 0) return
    const picture = makePicture({ ...base, lanes: shown }, previous.current)
    previous.current = picture
    const context = sizeCanvas(canvas.current, space.width, space.height, devicePixelRatio)
    if (!context) return
    const pen = canvasPen(context, look)
    pen.fill(0, 0, space.width, space.height, look.colour.surface ?? '')
    const left = leftOf(picture.axis, day, space.width - names)
    drawWhole(pen, picture, { ...space, names, left }, look)
    Object.assign(canvas.current.dataset, placeOf(picture, left))
  }, [base, look, shown, space, names, day])
  return (
    <div ref={box} className="map-wall" role="img" aria-label={props.label}>
      <canvas ref={canvas} className="map-wall-canvas" />
    </div>
  )
}

const none: ReadonlySet<string> = new Set()

/** What a painted picture begins with, for whoever cannot look at it: the first card, the day at the left edge, the scale. */
function placeOf({ rows, axis, scale }: MapPicture, left: number): Record<string, string> {
  const first = rows.rows.find(row => row.kind === 'card')
  return { first: first?.kind === 'card' ? first.card.id : '', day: axis.dayAt(left), scale }
}

/** A day stands at the left edge, unless the axis ends before the edge on the right. */
function leftOf(axis: TimeAxis, day: CalendarDate | null, width: number): number {
  if (day === null) return 0
  return Math.max(0, Math.min(Math.round(axis.xOf(day)), axis.width - width))
}

function useSpace(box: React.RefObject<HTMLElement | null>): { width: number; height: number } {
  const [space, setSpace] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setSpace({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    return () => resized.disconnect()
  }, [box])
  return space
}
