import type { TFunction } from 'i18next'
import type { CardView, LampView } from '../../../shared/board/view.ts'
import { CalendarDate } from '../../../shared/calendar/date.ts'
import { dateWords } from './date-words.ts'

/** Why a lamp is what it is, in a sentence; the key and its values come from the rule that decided. */
export function lampReasonWords(t: TFunction, lamp: LampView, year?: number): string {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(lamp.reason.values)) {
    const date = CalendarDate.safeParse(value)
    values[name] = date.success ? dateWords(t, date.data, year) : value
  }
  return t(`card:why.${lamp.reason.key}`, values)
}

/** 「曾滞后5天（10月12日至10月16日）」: kept for good after a card recovers (LAMP-5); null for a card never red. */
export function laggedWords(t: TFunction, lagged: CardView['lagged'], year?: number): string | null {
  if (!lagged || lagged.days === 0) return null
  return t('card:lagged.long', {
    days: lagged.days,
    first: dateWords(t, lagged.first, year),
    last: dateWords(t, lagged.last, year),
  })
}
