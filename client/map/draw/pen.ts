/**
 * What a map is drawn with, whatever the medium: a canvas, or an SVG document. Lengths are CSS px, colours hex. Calls take plain
 * arguments, because a screen full of rows is a few thousand calls each frame.
 */
export interface Pen {
  fill(x: number, y: number, width: number, height: number, colour: string, radius?: number): void
  frame(
    x: number,
    y: number,
    width: number,
    height: number,
    colour: string,
    dashed: boolean,
    radius?: number,
  ): void
  line(x1: number, y1: number, x2: number, y2: number, colour: string, width: number, dashed?: boolean): void
  /** An outline of `[x, y, x, y, …]` in units of `size` about a centre; null colours leave that part out. */
  shape(
    outline: Outline,
    x: number,
    y: number,
    size: number,
    fill: string | null,
    stroke: string | null,
    width: number,
  ): void
  disc(x: number, y: number, radius: number, fill: string | null, stroke: string | null, width: number): void
  /** `y` is the middle of the line. */
  text(
    words: string,
    x: number,
    y: number,
    size: number,
    colour: string,
    bold?: boolean,
    align?: 'left' | 'center' | 'right',
  ): void
  measure(words: string, size: number, bold?: boolean): number
  /** Draws inside a box of its own: what is outside it is cut off, and its top left corner is (0, 0). */
  inside(x: number, y: number, width: number, height: number, draw: () => void): void
  /** Names what is drawn next, where the medium can keep a name: a row, a baseline, the legend. */
  part(kind: string, id: string, draw: () => void): void
}

export interface Outline {
  readonly points: readonly number[]
  readonly closed: boolean
}
