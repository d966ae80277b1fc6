import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../shared/refusal.ts'

/** A refusal in words a person can act on; an unknown kind gets the general sentence. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const { t } = useTranslation('app')
  return ({ refused, detail }) =>
    t([`refusal.${refused}-${detail.why}`, `refusal.${refused}`, 'refusal.other'], detail)
}
