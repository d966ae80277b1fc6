import type { MapWindow } from '../contract.ts'

/** What the scroller keeps free of the map: the sticky column of names and the sticky head, in CSS px. */
export interface Inset {
  readonly left: number
  readonly top: number
}

/** How much more than is seen a canvas holds on each side, so that most scrolling moves it and repaints nothing. */
const ahead = { x: 192, y: 216 }

/** What of the picture a scroller shows now. */
export function seenIn(scroller: HTMLElement, inset: Inset): MapWindow {
  return {
    x: scroller.scrollLeft,
    y: scroller.scrollTop,
    width: Math.max(0, scroller.clientWidth - inset.left),
    height: Math.max(0, scroller.clientHeight - inset.top),
  }
}

/**
 * The box to paint: the one painted before while it still covers what is seen, else a new one around it. Never more than the
 * picture, and on whole pixels, so that nothing shifts when it moves.
 */
export function boxAround(
  seen: MapWindow,
  picture: { readonly width: number; readonly height: number },
  before: MapWindow | null,
): MapWindow {
  if (before && covers(before, seen, picture) && fits(before, seen)) return before
  const x = Math.max(0, Math.floor(seen.x - ahead.x))
  const y = Math.max(0, Math.floor(seen.y - ahead.y))
  return { x, y, width: Math.ceil(seen.width + 2 * ahead.x), height: Math.ceil(seen.height + 2 * ahead.y) }
}

function covers(
  box: MapWindow,
  seen: MapWindow,
  picture: { readonly width: number; readonly height: number },
): boolean {
  const right = Math.min(seen.x + seen.width, picture.width)
  const bottom = Math.min(seen.y + seen.height, picture.height)
  return box.x <= seen.x && box.y <= seen.y && box.x + box.width >= right && box.y + box.height >= bottom
}

/** A window that shrank gives its canvas back. */
const fits = (box: MapWindow, seen: MapWindow): boolean =>
  box.width === Math.ceil(seen.width + 2 * ahead.x) && box.height === Math.ceil(seen.height + 2 * ahead.y)
