import type { TFunction } from 'i18next'
import type { Lane } from './column.ts'
import type { LanesBy } from './lanes-by.ts'

/** A lane's own name, or whose is still 待明确. */
export function laneWords(t: TFunction, lane: Lane, by: LanesBy): string {
  return lane.title || t(`card:lane.unclear.${by}`)
}
