import { numberText } from './number-text.ts'
import { type Scale, scaleFor } from './scale.ts'

export interface Bar {
  readonly name: string
  readonly value: number
  readonly ours: boolean
}

/** One figure of several servers. `unit` is also its heading; ratios are to the bar called `against`. */
export interface Panel {
  readonly unit: string
  readonly bars: readonly Bar[]
  readonly against: string | null
  /** Drawn as a line: what we aim at. */
  readonly aim?: number
}

const [width, nameWidth, valueWidth, rowHeight, headHeight, footHeight] = [760, 190, 150, 22, 46, 30]
const axisWidth = width - nameWidth - valueWidth
/** One grey and one blue that can be read on white and on black: a picture does not know which theme surrounds it. */
const [ink, faint, peersFill, oursFill, aimInk] = ['#76818d', '#76818d55', '#8c959f', '#3f8cf0', '#d1622b']

/** Panels of horizontal bars one below the other, as an SVG text. Below each the values, above it their ratio to the bound. */
export function barsSvg(title: string, panels: readonly Panel[]): string {
  const heights = panels.map(panel => headHeight + panel.bars.length * rowHeight + footHeight)
  const total = heights.reduce((sum, height) => sum + height, 0)
  let top = 0
  const drawn = panels.map((panel, n) => {
    const group = `<g transform="translate(0 ${top})">${drawPanel(panel)}</g>`
    top += heights[n] ?? 0
    return group
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" role="img" font-family="system-ui, sans-serif" font-size="12" fill="${ink}">`,
    `<title>${escaped(title)}</title>`,
    ...drawn,
    '</svg>\n',
  ].join('\n')
}

function drawPanel({ unit, bars, against, aim }: Panel): string {
  const scale = scaleFor([...bars.map(bar => bar.value), ...(aim === undefined ? [] : [aim])])
  const bound = bars.find(bar => bar.name === against)?.value
  const bottom = headHeight + bars.length * rowHeight
  const heading = `${unit}${scale.log ? ' (logarithmic)' : ''}`
  return [
    text(0, 14, heading, 'font-weight="600"'),
    ...scale.ticks.map(tick => line(x(scale, tick), headHeight, bottom, faint)),
    ...scale.ticks.map(tick => text(x(scale, tick), bottom + 16, numberText(tick), 'text-anchor="middle"')),
    ...(bound ? ratioAxis(scale, bound, against ?? '', bottom) : []),
    ...bars.map((bar, row) => drawBar(bar, headHeight + row * rowHeight, scale, bound)),
    ...(aim === undefined ? [] : aimLine(x(scale, aim), bottom)),
  ].join('\n')
}

const x = (scale: Scale, value: number) => nameWidth + scale.at(value) * axisWidth

function ratioAxis(scale: Scale, bound: number, name: string, bottom: number): string[] {
  const marks = scale.log ? [0.01, 0.1, 1, 10, 100] : [0.5, 1, 2, 3, 4, 5, 6, 8, 10]
  const shown = marks.filter(ratio => scale.at(ratio * bound) > 0.02 && scale.at(ratio * bound) <= 1)
  return [
    text(nameWidth - 8, headHeight - 10, `÷ ${name}`, 'text-anchor="end" font-size="11"'),
    ...shown.map(ratio =>
      text(x(scale, ratio * bound), headHeight - 10, `${ratio} ×`, 'text-anchor="middle" font-size="11"'),
    ),
    line(x(scale, bound), headHeight - 5, bottom, ink),
  ]
}

const aimLine = (left: number, bottom: number) => [
  line(left, headHeight - 18, bottom, aimInk, 'stroke-dasharray="4 3"'),
  text(left, headHeight - 21, 'aim', `fill="${aimInk}" text-anchor="middle" font-size="11"`),
]

function drawBar(bar: Bar, top: number, scale: Scale, bound: number | undefined): string {
  const length = Math.max(1, x(scale, bar.value) - nameWidth)
  const measured = Number.isFinite(bar.value)
  const ratio = bound && measured ? ` · ${numberText(bar.value / bound)} ×` : ''
  const fill = bar.ours ? oursFill : peersFill
  return [
    text(nameWidth - 8, top + 15, bar.name, 'text-anchor="end"'),
    measured
      ? `<rect x="${nameWidth}" y="${top + 3}" width="${round(length)}" height="${rowHeight - 6}" fill="${fill}"/>`
      : '',
    text(nameWidth + axisWidth + 10, top + 15, `${numberText(bar.value)}${ratio}`, 'font-weight="500"'),
  ].join('')
}

const text = (left: number, baseline: number, words: string, more = '') =>
  `<text x="${round(left)}" y="${baseline}" ${more}>${escaped(words)}</text>`

const line = (left: number, top: number, bottom: number, stroke: string, more = '') =>
  `<line x1="${round(left)}" x2="${round(left)}" y1="${top}" y2="${bottom}" stroke="${stroke}" ${more}/>`

const round = (value: number) => Math.round(value * 10) / 10
const escaped = (words: string) =>
  words.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
