import type { MapLook } from '../contract.ts'
import type { Pen } from '../draw/pen.ts'
import { textWidth } from '../geometry/text-width.ts'

export interface SvgPen extends Pen {
  /** What was drawn so far. */
  markup(): string
}

/** A pen that writes SVG. It has no font to measure with, so it measures by what characters usually take. */
export function svgPen(look: MapLook): SvgPen {
  const parts: string[] = []
  const dashes = `${round(4 * look.size)} ${round(3 * look.size)}`
  const wrap = (open: string, draw: () => void, close: string) => {
    const at = parts.length
    parts.push(open)
    draw()
    if (parts.length === at + 1) parts.pop()
    else parts.push(close)
  }
  const ink = (fill: string | null, stroke: string | null, width: number) =>
    `fill="${fill ?? 'none'}"${stroke === null ? '' : ` stroke="${stroke}" stroke-width="${round(width)}"`}`
  return {
    markup: () => parts.join(''),
    fill(x, y, width, height, colour, radius = 0) {
      if (width <= 0 || height <= 0) return
      parts.push(`<rect ${box(x, y, width, height)}${rounded(radius)} fill="${colour}"/>`)
    },
    frame(x, y, width, height, colour, dashed, radius = 0) {
      if (width <= 1 || height <= 1) return
      const line = 0.8 * look.size
      const dash = dashed ? ` stroke-dasharray="${dashes}"` : ''
      parts.push(
        `<rect ${box(x + line / 2, y + line / 2, width - line, height - line)}${rounded(radius)} fill="none" stroke="${colour}" stroke-width="${round(line)}"${dash}/>`,
      )
    },
    line(x1, y1, x2, y2, colour, width, dashed = false) {
      const dash = dashed ? ` stroke-dasharray="${dashes}"` : ''
      parts.push(
        `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${colour}" stroke-width="${round(width * Math.min(1, look.size))}" fill="none"${dash}/>`,
      )
    },
    shape({ points, closed }, x, y, size, fill, stroke, width) {
      const at = (index: number) =>
        `${round(x + (points[index] ?? 0) * size)} ${round(y + (points[index + 1] ?? 0) * size)}`
      const corners = Array.from({ length: points.length / 2 }, (_, index) => at(index * 2))
      parts.push(`<path d="M${corners.join('L')}${closed ? 'Z' : ''}" ${ink(fill, stroke, width)}/>`)
    },
    disc(x, y, radius, fill, stroke, width) {
      parts.push(
        `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${ink(fill, stroke, width)}/>`,
      )
    },
    text(words, x, y, size, colour, bold = false, align = 'left') {
      if (words === '') return
      const anchor = align === 'left' ? '' : ` text-anchor="${align === 'right' ? 'end' : 'middle'}"`
      const weight = bold ? ' font-weight="600"' : ''
      /** The middle of a line of Chinese lies about a third of an em above its baseline; not every reader knows dominant-baseline. */
      parts.push(
        `<text x="${round(x)}" y="${round(y + size * 0.36)}" font-size="${round(size)}" fill="${colour}"${anchor}${weight}>${escaped(words)}</text>`,
      )
    },
    measure: (words, size, bold = false) => textWidth(words, size) * (bold ? 1.03 : 1),
    inside(x, y, width, height, draw) {
      wrap(`<svg ${box(x, y, width, height)} overflow="hidden">`, draw, '</svg>')
    },
    part(kind, id, draw) {
      wrap(`<g data-part="${kind}" data-card="${escaped(id)}">`, draw, '</g>')
    },
  }
}

const round = (value: number): string => String(Math.round(value * 100) / 100)
const box = (x: number, y: number, width: number, height: number): string =>
  `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`
const rounded = (radius: number): string => (radius > 0 ? ` rx="${round(radius)}"` : '')

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text of a person's making: marks of XML are spelt out, and what XML cannot hold at all is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, mark => entities[mark] ?? '')
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}
