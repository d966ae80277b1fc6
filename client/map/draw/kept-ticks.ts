import type { MapLook, MapPicture, MapTicks, PhaseBand, TimeAxis } from '../contract.ts'
import { phaseBands } from '../geometry/phases.ts'
import { ticksOf } from '../geometry/ticks.ts'
import { measuresOf } from './measures.ts'

interface Kept {
  readonly plan: MapPicture['plan']
  readonly scale: MapPicture['scale']
  readonly look: MapLook
  readonly ticks: MapTicks
  readonly phases: readonly PhaseBand[]
}

/** Ticks and phases of a picture, made once an axis: a frame only draws them. */
export function ticksFor(picture: MapPicture, look: MapLook): Pick<Kept, 'ticks' | 'phases'> {
  const { axis, plan, scale } = picture
  const known = kept.get(axis)
  if (known && known.plan === plan && known.scale === scale && known.look === look) return known
  const ticks = ticksOf(axis, scale, plan, look.words, measuresOf(look).text)
  const made = { plan, scale, look, ticks, phases: phaseBands(plan, axis) }
  kept.set(axis, made)
  return made
}
const kept = new WeakMap<TimeAxis, Kept>()
