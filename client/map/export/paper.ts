/** A sheet of paper in mm, with what stands around the map on it and how many panels of rows fit side by side. */
export interface Paper {
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly title: number
  readonly foot: number
  readonly panels: number
  /** A row read without stooping: A0 hangs on a wall, the others are read from closer by. */
  readonly row: number
}

/** Sheets lying on their side. */
export const papers = {
  A3: { width: 420, height: 297, margin: 10, title: 17, foot: 11, panels: 1, row: 6.4 },
  A2: { width: 594, height: 420, margin: 13, title: 23, foot: 14, panels: 2, row: 6.4 },
  A1: { width: 841, height: 594, margin: 17, title: 31, foot: 18, panels: 3, row: 6.4 },
  A0: { width: 1189, height: 841, margin: 22, title: 42, foot: 24, panels: 4, row: 8.4 },
} as const satisfies Record<string, Paper>
export type PaperSize = keyof typeof papers

export const orientations = ['landscape', 'portrait'] as const
export type Orientation = (typeof orientations)[number]

/** Standing up, a sheet is as wide as the next smaller one lying, so it holds as many panels side by side as that one. */
const standing: Readonly<Record<PaperSize, number>> = { A3: 1, A2: 1, A1: 2, A0: 3 }

export function paperOf(size: PaperSize, orientation: Orientation): Paper {
  const lying = papers[size]
  if (orientation === 'landscape') return lying
  return { ...lying, width: lying.height, height: lying.width, panels: standing[size] }
}

/** CSS px in a mm. */
export const pxPerMm = 96 / 25.4
export const px = (mm: number): number => mm * pxPerMm
