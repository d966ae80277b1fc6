import type { TFunction } from 'i18next'
import type { Column, Lane } from './column.ts'
import type { LanesBy } from './grouping.ts'

export function columnWords(t: TFunction, column: Column): string {
  if (column.lamp) return t(`card:lamp.${column.lamp}`)
  return column.title || t('kanban:column.unclear')
}

export function laneWords(t: TFunction, lane: Lane, by: LanesBy): string {
  return lane.title || t(`kanban:lane.unclear.${by}`)
}
