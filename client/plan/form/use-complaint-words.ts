import { useTranslation } from 'react-i18next'
import type { Complaint } from './check-draft.ts'

/** What to put right, said beside the field. */
export function useComplaintWords(): (complaint: Complaint | undefined) => string | undefined {
  const { t } = useTranslation('plan')
  return complaint => complaint && t(`complaint.${complaint.key}`, { limit: complaint.limit })
}
