import type { MapTick } from '../contract.ts'
import { textWidth } from './text-width.ts'

/** Free room at each side of a label, in CSS px. */
const air = 4

/**
 * Takes words away until none runs into the next: first the notes, then every label but each second, third, … one, counted from
 * the first that says something.
 */
export function withoutCollisions(ticks: readonly MapTick[], fontSize: number): readonly MapTick[] {
  const labelWidth = (tick: MapTick) => textWidth(tick.label, fontSize) + 2 * air
  const withNote = (tick: MapTick) => labelWidth(tick) + textWidth(tick.note, fontSize) + air
  /** Cells cut off by the ends of the axis do not decide for the others. */
  const inner = ticks.length > 2 ? ticks.slice(1, -1) : ticks
  const noted = inner.every(tick => withNote(tick) <= tick.width)
  const step = stepOf(inner, labelWidth)
  const first = ticks.findIndex(tick => tick.label !== '')
  const end = lastEnd(ticks)
  return ticks.map((tick, at) => {
    if (tick.label === '') return tick
    const room = step === 1 ? tick.width : (ticks[at + step]?.x ?? end) - tick.x
    if ((at - first) % step !== 0 || labelWidth(tick) > room) return { ...tick, label: '', note: '' }
    return tick.note === '' || (noted && withNote(tick) <= room) ? tick : { ...tick, note: '' }
  })
}

/** Each how many cells a label is said, so that the widest has room in as many cells of the usual width. */
function stepOf(ticks: readonly MapTick[], labelWidth: (tick: MapTick) => number): number {
  const said = ticks.filter(tick => tick.label !== '')
  const widths = ticks.map(tick => tick.width).sort((a, b) => a - b)
  const usual = widths[widths.length >> 1] ?? 0
  const widest = Math.max(0, ...said.map(labelWidth))
  return usual <= 0 ? 1 : Math.max(1, Math.ceil(widest / usual))
}

function lastEnd(ticks: readonly MapTick[]): number {
  const last = ticks.at(-1)
  return last ? last.x + last.width : 0
}
