import type { MapLook } from '../contract.ts'
import type { Outline, Pen } from './pen.ts'

const solid: number[] = []

/** A pen for a 2D context whose unit is already one CSS px. It keeps the last font and colours, which are slow to set. */
export function canvasPen(ctx: CanvasRenderingContext2D, look: MapLook): Pen {
  const dashes = [4 * look.size, 3 * look.size]
  /** The context keeps its dashes from one painting to the next. */
  let dashed = ctx.getLineDash().length > 0
  let font = ''
  ctx.textBaseline = 'middle'
  const dash = (on: boolean) => {
    if (on === dashed) return
    ctx.setLineDash(on ? dashes : solid)
    dashed = on
  }
  const setFont = (size: number, bold: boolean) => {
    const next = fontOf(look.font, size, bold)
    if (next === font) return
    ctx.font = next
    font = next
  }
  const ink = (fill: string | null, stroke: string | null, width: number) => {
    if (fill !== null) {
      ctx.fillStyle = fill
      ctx.fill()
    }
    if (stroke === null) return
    dash(false)
    ctx.strokeStyle = stroke
    ctx.lineWidth = width
    ctx.stroke()
  }
  return {
    fill(x, y, width, height, colour, radius = 0) {
      ctx.fillStyle = colour
      if (radius === 0) return ctx.fillRect(x, y, width, height)
      ctx.beginPath()
      ctx.roundRect(x, y, width, height, radius)
      ctx.fill()
    },
    frame(x, y, width, height, colour, isDashed, radius = 0) {
      dash(isDashed)
      ctx.strokeStyle = colour
      ctx.lineWidth = 1
      if (radius === 0) return ctx.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1)
      ctx.beginPath()
      ctx.roundRect(x + 0.5, y + 0.5, Math.max(0, width - 1), Math.max(0, height - 1), radius)
      ctx.stroke()
    },
    line(x1, y1, x2, y2, colour, width, isDashed = false) {
      dash(isDashed)
      ctx.strokeStyle = colour
      ctx.lineWidth = width
      ctx.beginPath()
      ctx.moveTo(x1, y1)
      ctx.lineTo(x2, y2)
      ctx.stroke()
    },
    shape(outline, x, y, size, fill, stroke, width) {
      trace(ctx, outline, x, y, size)
      ink(fill, stroke, width)
    },
    disc(x, y, radius, fill, stroke, width) {
      ctx.beginPath()
      ctx.arc(x, y, radius, 0, Math.PI * 2)
      ink(fill, stroke, width)
    },
    text(words, x, y, size, colour, bold = false, align = 'left') {
      setFont(size, bold)
      if (ctx.textAlign !== align) ctx.textAlign = align
      ctx.fillStyle = colour
      ctx.fillText(words, x, y)
    },
    measure(words, size, bold = false) {
      const font = fontOf(look.font, size, bold)
      const kept = widthsOf(font)
      let width = 0
      for (const char of words)
        width += isWide(char) ? size : (kept.get(char) ?? widthOfChar(ctx, char, font, kept))
      return width
    },
    inside(x, y, width, height, draw) {
      ctx.save()
      ctx.beginPath()
      ctx.rect(x, y, width, height)
      ctx.clip()
      ctx.translate(x, y)
      draw()
      ctx.restore()
      font = ''
      dashed = ctx.getLineDash().length > 0
    },
    part(_kind, _id, draw) {
      draw()
    },
  }
}

function trace(
  ctx: CanvasRenderingContext2D,
  { points, closed }: Outline,
  x: number,
  y: number,
  size: number,
) {
  ctx.beginPath()
  for (let at = 0; at < points.length; at += 2) {
    const px = x + (points[at] ?? 0) * size
    const py = y + (points[at + 1] ?? 0) * size
    if (at === 0) ctx.moveTo(px, py)
    else ctx.lineTo(px, py)
  }
  if (closed) ctx.closePath()
}

const fonts = new Map<string, string>()
function fontOf(family: string, size: number, bold: boolean): string {
  const key = `${bold ? 'b' : ''}${size}${family}`
  const known = fonts.get(key)
  if (known !== undefined) return known
  const made = `${bold ? '600 ' : ''}${size}px ${family}`
  fonts.set(key, made)
  return made
}

/**
 * Widths of single characters by font, for every canvas of the page. Chinese characters are as wide as they are high in every font,
 * so only the few others are measured, once each: a measurement shapes a text, and a map has thousands.
 */
const widths = new Map<string, Map<string, number>>()
function widthsOf(font: string): Map<string, number> {
  const known = widths.get(font)
  if (known) return known
  const made = new Map<string, number>()
  widths.set(font, made)
  return made
}

const isWide = (char: string): boolean => (char.codePointAt(0) ?? 0) > 0x2e7f

function widthOfChar(
  ctx: CanvasRenderingContext2D,
  char: string,
  font: string,
  kept: Map<string, number>,
): number {
  const before = ctx.font
  ctx.font = font
  const { width } = ctx.measureText(char)
  ctx.font = before
  kept.set(char, width)
  return width
}
