export const namesWidths = { least: 240, usual: 400, most: 720 } as const

/** The width the names get: what the person chose, never more than leaves the map half the window. */
export function namesWidth(wanted: number | null, viewWidth: number): number {
  const room = Math.max(namesWidths.least, Math.floor(viewWidth / 2))
  const usual = viewWidth < 1200 ? 320 : namesWidths.usual
  return Math.max(namesWidths.least, Math.min(wanted ?? usual, namesWidths.most, room))
}
