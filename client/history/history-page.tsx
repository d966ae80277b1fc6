import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/index.ts'

export function HistoryPage() {
  const { t } = useTranslation('app')
  return <EmptyState title={t('views.history')} />
}
