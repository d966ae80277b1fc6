import type { TFunction } from 'i18next'
import type { CardView, LampView } from '../../../shared/board/view.ts'
import { dateWords } from './date-words.ts'

/** Why a lamp is what it is, in a sentence; the key and its values come from the rule that decided. */
export function lampReasonWords(t: TFunction, lamp: LampView): string {
  return t(`card:reason.${lamp.reason.key}`, { ...lamp.reason.values })
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
