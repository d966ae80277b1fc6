import { type LanesBy, lanesBy } from '../card/group/lanes-by.ts'
import type { MapScale } from './contract.ts'

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
