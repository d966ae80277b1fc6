/** Sheets of paper lying on their side, in mm, with what stands around the map on each. */
export const papers = {
  A3: { width: 420, height: 297, margin: 10, title: 17, foot: 11, panels: 1 },
  A2: { width: 594, height: 420, margin: 13, title: 23, foot: 14, panels: 2 },
  A1: { width: 841, height: 594, margin: 17, title: 31, foot: 18, panels: 3 },
  A0: { width: 1189, height: 841, margin: 22, title: 42, foot: 24, panels: 4 },
} as const
export type PaperSize = keyof typeof papers

/** CSS px in a mm. */
export const pxPerMm = 96 / 25.4
export const px = (mm: number): number => mm * pxPerMm
