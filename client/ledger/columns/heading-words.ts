import type { TFunction } from 'i18next'
import type { Column } from './column.ts'

export function headingWords(t: TFunction, column: Column): string {
  return column.stageName ?? t(`ledger:column.${column.id}`)
}
