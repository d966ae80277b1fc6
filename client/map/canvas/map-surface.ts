import type { MapLook, MapOverlay, MapPicture, MapWindow } from '../contract.ts'
import { drawBody } from '../draw/body.ts'
import { canvasPen } from '../draw/canvas-pen.ts'
import { drawHead } from '../draw/head.ts'
import { headHeight } from '../draw/measures.ts'
import { afterNextFrame } from './after-next-frame.ts'
import { renewedRows } from './renewed-rows.ts'
import { watchView } from './scroller-view.ts'
import { ahead, boxAround, type Inset, inSight, type Margin, type ScrollerView, seenIn } from './seen-box.ts'
import { sizeCanvas } from './size-canvas.ts'

/** What is to be seen. A new object each time something of it changes. */
export interface SurfaceShows {
  readonly picture: MapPicture
  readonly look: MapLook
  readonly overlay: MapOverlay
  readonly inset: Inset
}

export interface MapSurface {
  /** Shows this at once, where nothing was painted in this frame yet, else with the next: many calls in a frame paint twice at most. */
  show(shows: SurfaceShows): void
  dispose(): void
}

/**
 * GANTT-4: keeps the canvas inside a scroller painted. The canvas is a little larger than what is seen and is moved by scrolling with
 * everything else; it is painted again only when what is seen leaves it. Of what it shows, only the rows that changed are painted again.
 * The first painting is what is seen and no more; the room around it is painted once that is on the screen.
 */
export function createMapSurface(
  canvas: HTMLCanvasElement,
  scroller: HTMLElement,
  part: 'body' | 'head',
): MapSurface {
  let shows: SurfaceShows | null = null
  /** What stands on the canvas, and where; null: nothing that is still right. */
  let painted: SurfaceShows | null = null
  let box: MapWindow | null = null
  /** Where the seen part began when the head was painted: its months stay in sight. */
  let edge = 0
  let frame = 0
  let fresh = false
  let margin = inSight
  let forget: (() => void) | null = null

  const paint = () => {
    if (shows === null) return
    const view = watched.view(painted === null || !sameFrame(painted, shows))
    const next = boxOf(shows, view, part, box, margin)
    const moved = part === 'head' && view.scrollLeft !== edge
    if (next === box && painted === shows && !moved) return
    edge = view.scrollLeft
    if (next.width <= 0 || next.height <= 0) return
    if (next.x !== box?.x || next.y !== box.y) canvas.style.transform = `translate(${next.x}px, ${next.y}px)`
    if (next !== box || painted === null || moved) paintBox(canvas, next, shows, part, edge - next.x)
    else if (part === 'body') renew(canvas, next, painted, shows)
    else if (!sameHead(painted, shows)) paintBox(canvas, next, shows, part, edge - next.x)
    box = next
    painted = shows
    forget ??= afterNextFrame(() => {
      margin = ahead
      paint()
    })
  }
  const ask = () => {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      fresh = false
      paint()
    })
  }
  const again = () => {
    painted = null
    ask()
  }
  const watched = watchView(scroller, ask)
  const watch = watchPixelRatio(again)
  return {
    show(next) {
      shows = next
      if (!fresh) paint()
      fresh = true
      ask()
    },
    dispose() {
      cancelAnimationFrame(frame)
      forget?.()
      watched.dispose()
      watch()
    },
  }
}

function boxOf(
  { picture, look, inset }: SurfaceShows,
  view: ScrollerView,
  part: 'body' | 'head',
  before: MapWindow | null,
  margin: Margin,
): MapWindow {
  const seen = seenIn(view, inset)
  const { width } = picture.axis
  if (part === 'body') return boxAround(seen, { width, height: picture.rows.height }, before, margin)
  const height = headHeight(picture, look)
  return boxAround({ ...seen, y: 0 }, { width, height }, before, margin)
}

function paintBox(
  canvas: HTMLCanvasElement,
  box: MapWindow,
  shows: SurfaceShows,
  part: 'body' | 'head',
  hidden = 0,
): void {
  const { picture, look, overlay } = shows
  const height = part === 'body' ? box.height : headHeight(picture, look)
  const context = sizeCanvas(canvas, box.width, height, devicePixelRatio)
  if (!context) return
  const pen = canvasPen(context, look)
  if (part === 'body') drawBody(pen, picture, box, look, overlay)
  else drawHead(pen, picture, box, look, hidden)
}

/** Row by row, each inside its own edges; where those fall between two pixels of the screen, the whole box instead. */
function renew(canvas: HTMLCanvasElement, box: MapWindow, before: SurfaceShows, shows: SurfaceShows): void {
  const rows = Number.isInteger(devicePixelRatio) ? renewedRows(before, shows, box) : null
  if (rows === null) paintBox(canvas, box, shows, 'body')
  const context =
    rows !== null && rows.length > 0 ? sizeCanvas(canvas, box.width, box.height, devicePixelRatio) : null
  if (rows === null || !context) return
  const { picture, look, overlay } = shows
  const pen = canvasPen(context, look)
  for (const { top, height } of rows)
    pen.inside(0, top - box.y, box.width, height, () =>
      drawBody(pen, picture, { x: box.x, y: top, width: box.width, height }, look, overlay),
    )
}

/** Nobody has had a reason to scroll: an edit of a card moves nothing. */
function sameFrame(a: SurfaceShows, b: SurfaceShows): boolean {
  return (
    (a.inset === b.inset || (a.inset.left === b.inset.left && a.inset.top === b.inset.top)) &&
    a.picture.axis === b.picture.axis &&
    a.picture.rows.rows.length === b.picture.rows.rows.length &&
    a.picture.rows.height === b.picture.rows.height
  )
}

/** The head says nothing of any card. */
function sameHead(a: SurfaceShows, b: SurfaceShows): boolean {
  return (
    a.look === b.look &&
    a.picture.axis === b.picture.axis &&
    a.picture.plan === b.picture.plan &&
    a.picture.today === b.picture.today &&
    a.picture.scale === b.picture.scale &&
    a.picture.meetingDays === b.picture.meetingDays
  )
}

/** A window carried to a sharper screen is painted again. */
function watchPixelRatio(changed: () => void): () => void {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
