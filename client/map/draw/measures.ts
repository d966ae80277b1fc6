import type { MapLook, MapPicture } from '../contract.ts'

/** Lengths of the drawing in CSS px, all growing with the look's size. */
export interface Measures {
  readonly text: number
  readonly mark: number
  readonly gap: number
  readonly phaseBand: number
  readonly upperBand: number
  readonly lowerBand: number
  readonly countBand: number
  readonly noteBand: number
}

export function measuresOf(look: MapLook): Measures {
  const known = kept.get(look)
  if (known) return known
  const { size } = look
  const made = {
    text: 12 * size,
    mark: 5.5 * size,
    gap: 4 * size,
    phaseBand: 22 * size,
    upperBand: 22 * size,
    lowerBand: 22 * size,
    countBand: 20 * size,
    noteBand: 22 * size,
  }
  kept.set(look, made)
  return made
}
const kept = new WeakMap<MapLook, Measures>()

/** The height of the head: phases, where the plan has any, two bands of the scale, weeks or days, and what is marked on it. */
export function headHeight(picture: Pick<MapPicture, 'plan'>, look: MapLook): number {
  const m = measuresOf(look)
  const phases = picture.plan.phases.length > 0 ? m.phaseBand : 0
  return Math.round(phases + m.upperBand + m.lowerBand + m.countBand + m.noteBand)
}
