import type { MapWindow } from '../contract.ts'

/** What the scroller keeps free of the map: the sticky column of names and the sticky head, in CSS px. */
export interface Inset {
  readonly left: number
  readonly top: number
}

/** How much more than is seen a canvas holds on each side. */
export interface Margin {
  readonly x: number
  readonly y: number
}

/** So much that most scrolling moves the canvas and repaints nothing. */
export const ahead: Margin = { x: 192, y: 216 }
/** What is seen and no more: what is worth waiting for when a map opens. */
export const inSight: Margin = { x: 0, y: 0 }

/** Where a scroller is and how large inside, in CSS px. */
export type ScrollerView = Pick<HTMLElement, 'scrollLeft' | 'scrollTop' | 'clientWidth' | 'clientHeight'>

/** What of the picture a scroller shows. */
export function seenIn(scroller: ScrollerView, inset: Inset): MapWindow {
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
  margin: Margin = ahead,
): MapWindow {
  if (before && covers(before, seen, picture) && fits(before, seen, margin)) return before
  const x = Math.max(0, Math.floor(seen.x - margin.x))
  const y = Math.max(0, Math.floor(seen.y - margin.y))
  return { x, y, width: Math.ceil(seen.width + 2 * margin.x), height: Math.ceil(seen.height + 2 * margin.y) }
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
const fits = (box: MapWindow, seen: MapWindow, margin: Margin): boolean =>
  box.width === Math.ceil(seen.width + 2 * margin.x) && box.height === Math.ceil(seen.height + 2 * margin.y)
