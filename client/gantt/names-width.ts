export const namesWidths = { least: 240, most: 720 } as const

/** The width the names get: what the person chose, never more than leaves the map half the window. */
export function namesWidth(wanted: number | null, viewWidth: number): number {
  const room = Math.max(namesWidths.least, Math.floor(viewWidth / 2))
  const width = wanted ?? usualNamesWidth(viewWidth)
  return Math.max(namesWidths.least, Math.min(width, namesWidths.most, room))
}

/** What names get where nobody has said: wide windows have room for the codes and for whole titles. */
export function usualNamesWidth(viewWidth: number): number {
  if (viewWidth < 1200) return 320
  if (viewWidth < 1600) return 400
  return viewWidth < 2400 ? 440 : 560
}
