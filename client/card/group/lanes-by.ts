/** What makes a lane, on every view that has lanes; it lives in the address. */
export const lanesBy = ['area', 'unit', 'leader', 'none'] as const
export type LanesBy = (typeof lanesBy)[number]
