import { useTranslation } from 'react-i18next'
import { useFilter } from '../app/filter/use-filter.ts'
import { Button, EmptyState } from '../ui/index.ts'

/** An empty board and a filter that hides all are two different things, and only one of them has a way out here. */
export function NothingShown({ total }: { total: number }) {
  const { t } = useTranslation('gantt')
  const { clearFilter } = useFilter()
  return (
    <div className="gantt-empty">
      {total === 0 ? (
        <EmptyState icon="calendar" title={t('empty.title')} hint={t('empty.hint')} />
      ) : (
        <EmptyState
          icon="filter"
          title={t('empty.filteredTitle')}
          hint={t('empty.filteredHint', { total })}
          action={<Button onClick={clearFilter}>{t('empty.clear')}</Button>}
        />
      )}
    </div>
  )
}
