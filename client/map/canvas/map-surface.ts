import type { MapLook, MapOverlay, MapPicture, MapWindow } from '../contract.ts'
import { drawBody } from '../draw/body.ts'
import { canvasPen } from '../draw/canvas-pen.ts'
import { drawHead } from '../draw/head.ts'
import { headHeight } from '../draw/measures.ts'
import { boxAround, type Inset, seenIn } from './seen-box.ts'
import { sizeCanvas } from './size-canvas.ts'

/** What is to be seen. A new object each time something of it changes. */
export interface SurfaceShows {
  readonly picture: MapPicture
  readonly look: MapLook
  readonly overlay: MapOverlay
  readonly inset: Inset
}

export interface MapSurface {
  /** Shows this from the next frame on, or at once where `now`. Many calls in a frame paint once. */
  show(shows: SurfaceShows, now?: boolean): void
  dispose(): void
}

/**
 * GANTT-4: keeps the canvas inside a scroller painted. The canvas is a little larger than what is seen and is moved by scrolling with
 * everything else; it is painted again only when what is seen leaves it, or when what it shows changes, once a frame at most.
 */
export function createMapSurface(
  canvas: HTMLCanvasElement,
  scroller: HTMLElement,
  part: 'body' | 'head',
): MapSurface {
  let shows: SurfaceShows | null = null
  let box: MapWindow | null = null
  let stale = true
  let frame = 0

  const paint = () => {
    frame = 0
    if (shows === null) return
    const next = boxOf(shows, scroller, part, box)
    if (next === box && !stale) return
    if (next.width <= 0 || next.height <= 0) return
    stale = false
    if (next.x !== box?.x || next.y !== box.y) canvas.style.transform = `translate(${next.x}px, ${next.y}px)`
    box = next
    paintBox(canvas, next, shows, part)
  }
  const ask = () => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }
  const resized = new ResizeObserver(ask)
  resized.observe(scroller)
  scroller.addEventListener('scroll', ask, { passive: true })
  const watch = watchPixelRatio(() => {
    stale = true
    ask()
  })
  return {
    show(next, now = false) {
      stale = true
      shows = next
      if (now) paint()
      else ask()
    },
    dispose() {
      cancelAnimationFrame(frame)
      resized.disconnect()
      scroller.removeEventListener('scroll', ask)
      watch()
    },
  }
}

function boxOf(
  { picture, look, inset }: SurfaceShows,
  scroller: HTMLElement,
  part: 'body' | 'head',
  before: MapWindow | null,
): MapWindow {
  const seen = seenIn(scroller, inset)
  const { width } = picture.axis
  if (part === 'body') return boxAround(seen, { width, height: picture.rows.height }, before)
  const height = headHeight(picture, look)
  const around = boxAround({ ...seen, y: 0 }, { width, height }, before)
  return around
}

function paintBox(canvas: HTMLCanvasElement, box: MapWindow, shows: SurfaceShows, part: 'body' | 'head') {
  const { picture, look, overlay } = shows
  const height = part === 'body' ? box.height : headHeight(picture, look)
  const context = sizeCanvas(canvas, box.width, height, devicePixelRatio)
  if (!context) return
  const pen = canvasPen(context, look)
  if (part === 'body') drawBody(pen, picture, box, look, overlay)
  else drawHead(pen, picture, box, look)
}

/** A window carried to a sharper screen is painted again. */
function watchPixelRatio(changed: () => void): () => void {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
