import type { TFunction } from 'i18next'
import type { Column } from '../../card/group/column.ts'

export function columnWords(t: TFunction, column: Column): string {
  if (column.lamp) return t(`card:lamp.${column.lamp}`)
  return column.title || t('kanban:column.unclear')
}
