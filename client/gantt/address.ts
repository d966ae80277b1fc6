import { type LanesBy, lanesBy } from '../card/group/lanes-by.ts'
import type { MapScale } from '../map/contract.ts'

/** GANTT-2, from the closest look to the widest. */
export const scales = [
  'day',
  'week',
  'xun',
  'half-month',
  'month',
  'campaign',
] as const satisfies readonly MapScale[]

/** How the map is cut and how close it is looked at. All of it lives in the address, so that a presenter's map is a link (MEET-4). */
export interface MapShape {
  readonly by: LanesBy
  readonly scale: MapScale
  /** Keys of the lanes folded away, in lane order. */
  readonly fold: readonly string[]
}

export const usualShape: MapShape = { by: 'area', scale: 'week', fold: [] }

/** Reads the shape from an address; what is not understood is left out. Folds belong to the grouping they were made in. */
export function shapeFrom(params: URLSearchParams): MapShape {
  const fold = (params.get('fold') ?? '').split('.').filter(key => key !== '')
  return {
    by: lanesBy.find(by => by === params.get('by')) ?? usualShape.by,
    scale: scales.find(scale => scale === params.get('scale')) ?? usualShape.scale,
    fold,
  }
}

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
