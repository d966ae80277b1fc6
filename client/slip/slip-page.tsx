import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/index.ts'

export function SlipPage() {
  const { t } = useTranslation('app')
  return <EmptyState title={t('views.todo')} />
}
