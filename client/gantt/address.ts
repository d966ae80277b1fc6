import type { MapScale } from '../map/contract.ts'
import { type MapShape, scales, shapeFrom, usualShape } from '../map/map-shape.ts'

export { type MapShape, scales, shapeFrom, usualShape } from '../map/map-shape.ts'

/** The address with this change of shape in it; the usual leaves no trace. Another grouping has other lanes, all of them open. */
export function withShape(params: URLSearchParams, change: Partial<MapShape>): URLSearchParams {
  const before = shapeFrom(params)
  const regrouped = change.by !== undefined && change.by !== before.by
  const next = { ...before, ...(regrouped ? { fold: [] } : {}), ...change }
  const out = new URLSearchParams(params)
  put(out, 'by', next.by === usualShape.by ? '' : next.by)
  put(out, 'scale', next.scale === usualShape.scale ? '' : next.scale)
  put(out, 'fold', next.fold.join('.'))
  return out
}

/** The next scale towards days (1) or towards the campaign (-1); the last one stays. */
export function zoomed(scale: MapScale, closer: 1 | -1): MapScale {
  return scales[scales.indexOf(scale) - closer] ?? scale
}

function put(params: URLSearchParams, name: string, value: string): void {
  if (value === '') params.delete(name)
  else params.set(name, value)
}
