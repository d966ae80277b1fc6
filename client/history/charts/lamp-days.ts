import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { KeptFigures } from '../../../shared/history/burn-up.ts'
import type { Figures } from '../../../shared/snapshot/metrics.ts'

/** From the foot up: what is worst stands on the ground, where heights are compared most easily. */
export const lampOrder = ['red', 'yellow', 'green', 'done'] as const
type Stacked = (typeof lampOrder)[number]

export interface LampDay {
  readonly day: CalendarDate
  readonly cards: number
  readonly lamps: Figures['lamps']
}

const noLamps: Figures['lamps'] = { red: 0, yellow: 0, green: 0, done: 0, unreported: 0 }

/** Of the whole board, or of one area. */
export const lampDays = (days: readonly KeptFigures[], areaId: string | null): readonly LampDay[] =>
  days.map(({ day, metrics }) => {
    const part = areaId === null ? metrics : metrics.areas.find(area => area.areaId === areaId)
    return { day, cards: part?.cards ?? 0, lamps: part?.lamps ?? noLamps }
  })

interface Band {
  readonly day: CalendarDate
  readonly from: number
  readonly to: number
}

/** Each lamp's part of each day's pile. */
export function lampBands(days: readonly LampDay[]): Readonly<Record<Stacked, readonly Band[]>> {
  const bands: Record<Stacked, Band[]> = { red: [], yellow: [], green: [], done: [] }
  for (const { day, lamps } of days) {
    let from = 0
    for (const lamp of lampOrder) {
      bands[lamp].push({ day, from, to: from + lamps[lamp] })
      from += lamps[lamp]
    }
  }
  return bands
}
