import type { MapLook, MapMark } from '../contract.ts'
import { drawLamp, type LampMark } from '../draw/lamp.ts'
import { drawMark } from '../draw/marks.ts'
import { flag } from '../draw/outlines.ts'
import type { Pen } from '../draw/pen.ts'
import type { LegendKey } from '../words/map-words.ts'

const lamps: readonly LampMark[] = ['red', 'yellow', 'green', 'done', 'unreported']

interface Entry {
  readonly words: string
  /** Parts of the text's size. */
  readonly width: number
  readonly draw: (x: number) => void
}

/** How much smaller the legend's text may be to stand in one line; before it is any smaller, there are two. */
const smallest = 0.9

/** What every shape of the map means, in one line as wide as there is room, or in two; what does not fit even so makes the text smaller. */
export function drawLegend(
  pen: Pen,
  x: number,
  middle: number,
  room: number,
  textSize: number,
  look: MapLook,
): void {
  const wanted = widthOf(pen, entriesOf(pen, middle, textSize, look), textSize)
  const lines = room >= wanted * smallest ? 1 : 2
  /** Two lines are of unlike lengths, so a little room is kept for the longer one. */
  const size = Math.min(textSize, (textSize * room * lines * (lines === 1 ? 1 : 0.88)) / wanted)
  const first = entriesOf(pen, middle - (lines - 1) * size * 0.8, size, look)
  const below = entriesOf(pen, middle + size * 0.8, size, look)
  const cut = lines === 1 ? first.length : Math.ceil(first.length / 2)
  drawLine(pen, first.slice(0, cut), x, middle - (lines - 1) * size * 0.8, size, look)
  drawLine(pen, below.slice(cut), x, middle + size * 0.8, size, look)
}

function drawLine(
  pen: Pen,
  entries: readonly Entry[],
  x: number,
  middle: number,
  size: number,
  look: MapLook,
): void {
  let at = x
  for (const entry of entries) {
    entry.draw(at)
    at += entry.width * size + size * 0.4
    pen.text(entry.words, at, middle, size, look.colour.ink2 ?? '')
    at += pen.measure(entry.words, size) + size * 1.3
  }
}

function widthOf(pen: Pen, entries: readonly Entry[], size: number): number {
  return entries.reduce((sum, one) => sum + (one.width + 1.7) * size + pen.measure(one.words, size), 0)
}

function entriesOf(pen: Pen, middle: number, size: number, look: MapLook): readonly Entry[] {
  const { words } = look
  const scaled = { ...look, size: size / 13 }
  const entry = (key: LegendKey, width: number, draw: (x: number) => void): Entry => ({
    words: words.legend[key],
    width,
    draw,
  })
  const bars = barEntries(pen, middle, size, scaled, entry)
  const mark = (key: LegendKey, kind: MapMark['kind'], late = false) =>
    entry(key, 0.9, x => drawMark(pen, { kind, late }, look.plain, x + size * 0.45, middle, scaled))
  return [
    ...lamps.map(lamp => ({
      words: words.lamp[lamp],
      width: 0.9,
      draw: (x: number) => drawLamp(pen, lamp, x + size * 0.45, middle, size * 0.45, look),
    })),
    ...bars,
    mark('planned', 'planned'),
    mark('claimed', 'claimed'),
    mark('verified', 'verified'),
    mark('clock', 'clock'),
    mark('late', 'planned', true),
    entry('meeting', 0.8, x =>
      pen.shape(
        flag,
        x + size * 0.15,
        middle,
        size * 0.45,
        look.colour.ink3 ?? '',
        look.colour.ink3 ?? '',
        size * 0.08,
      ),
    ),
    entry('rest', 1.2, x => {
      pen.fill(x, middle - size * 0.5, size * 1.2, size, look.colour.rest ?? '')
      pen.frame(x, middle - size * 0.5, size * 1.2, size, look.colour.line ?? '', false)
    }),
  ]
}

function barEntries(
  pen: Pen,
  middle: number,
  size: number,
  look: MapLook,
  entry: (key: LegendKey, width: number, draw: (x: number) => void) => Entry,
): readonly Entry[] {
  const hue = look.hues[0] ?? look.plain
  const top = middle - size * 0.42
  const high = size * 0.84
  return [
    entry('baseline', 2.2, x => {
      pen.fill(x, middle - size * 0.16, size * 2.2, size * 0.32, look.colour.sunken ?? '')
      pen.frame(x, middle - size * 0.16, size * 2.2, size * 0.32, look.colour.ink3 ?? '', false)
    }),
    entry('actual', 2.2, x => pen.fill(x, top, size * 2.2, high, hue.actual)),
    entry('progress', 2.2, x => pen.fill(x, top, size * 2.2, high, hue.progress)),
    entry('forecast', 2.2, x => {
      pen.fill(x, top, size * 2.2, high, hue.forecast)
      pen.frame(x, top, size * 2.2, high, hue.progress, true)
    }),
    entry('today', 0.3, x =>
      pen.line(x + size * 0.15, top, x + size * 0.15, top + high, look.colour.brand ?? '', size * 0.16),
    ),
  ]
}
