import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/index.ts'

export function AuditPage() {
  const { t } = useTranslation('app')
  return <EmptyState title={t('adminRole.auditor')} />
}
