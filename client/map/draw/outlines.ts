import type { Outline } from './pen.ts'

/** The few outlines of the map; lamps keep the shapes they have everywhere (LAMP-5). */
export const diamond: Outline = { points: [0, -1, 1, 0, 0, 1, -1, 0], closed: true }
export const bracket: Outline = { points: [-0.7, -0.9, 0, -0.9, 0, 0.9, -0.7, 0.9], closed: false }
export const flag: Outline = { points: [0, 1, 0, -1, 1.1, -0.45, 0, 0.1], closed: false }
export const chevronRight: Outline = { points: [-0.4, -0.8, 0.4, 0, -0.4, 0.8], closed: false }
export const chevronLeft: Outline = { points: [0.4, -0.8, -0.4, 0, 0.4, 0.8], closed: false }
export const triangle: Outline = { points: [0, -0.8, 0.9, 0.75, -0.9, 0.75], closed: true }
export const tick: Outline = { points: [-0.75, 0.08, -0.23, 0.6, 0.78, -0.5], closed: false }
