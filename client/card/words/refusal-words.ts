import type { TFunction } from 'i18next'
import type { Refusal } from '../../../shared/refusal.ts'

/** Why not, and what to do next; a field the refusal names is named in words. */
export function refusalWords(t: TFunction, refusal: Refusal): string {
  const why = t(
    [
      `app:refusal.${refusal.refused}-${refusal.detail.why}`,
      `app:refusal.${refusal.refused}`,
      'app:refusal.other',
    ],
    { ...refusal.detail },
  )
  const { field } = refusal.detail
  if (typeof field !== 'string') return why
  const name = t(`domain:field.${field.split(':')[0]}`, { stage: '', defaultValue: '' })
  return name ? t('card:refusedField', { why, name }) : why
}
