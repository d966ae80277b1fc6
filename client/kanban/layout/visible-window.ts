/** The part of the board worth rendering, in content px. */
export interface VisibleWindow {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

interface Scrolled {
  readonly scrollTop: number
  readonly scrollLeft: number
  readonly clientWidth: number
  readonly clientHeight: number
}

/** Rendered beyond the edges, so that the next steps of scrolling find their cards there. */
const margin = 240
const step = 60

/** Moves in steps: most scroll events change nothing and render nothing. */
export function visibleWindow(at: Scrolled): VisibleWindow {
  return {
    top: floor(at.scrollTop - margin),
    bottom: ceil(at.scrollTop + at.clientHeight + margin),
    left: floor(at.scrollLeft - margin),
    right: ceil(at.scrollLeft + at.clientWidth + margin),
  }
}

export function sameWindow(a: VisibleWindow, b: VisibleWindow): boolean {
  return a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right
}

const floor = (value: number) => Math.max(0, Math.floor(value / step) * step)
const ceil = (value: number) => Math.ceil(value / step) * step
