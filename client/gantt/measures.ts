/** Lengths of the map's rows in CSS px; the stylesheet follows these. */
export const rowSizes = { lane: 36, card: 34 } as const
