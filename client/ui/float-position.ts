export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
export interface Size {
  readonly width: number
  readonly height: number
}
export interface FloatPosition {
  readonly left: number
  readonly top: number
  readonly maxHeight: number
}

const gap = 4
const edge = 8

/** Below the anchor where it fits, else on the roomier side; never outside the window. */
export function floatPosition(anchor: Box, float: Size, view: Size, align: 'start' | 'end'): FloatPosition {
  const below = view.height - (anchor.top + anchor.height) - gap - edge
  const above = anchor.top - gap - edge
  const under = float.height <= below || below >= above
  const maxHeight = Math.max(120, under ? below : above)
  const height = Math.min(float.height, maxHeight)
  const wanted = align === 'start' ? anchor.left : anchor.left + anchor.width - float.width
  return {
    left: Math.max(edge, Math.min(wanted, view.width - float.width - edge)),
    top: under ? anchor.top + anchor.height + gap : anchor.top - gap - height,
    maxHeight,
  }
}
