import { useTranslation } from 'react-i18next'
import { useFilter } from '../app/filter/use-filter.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

/** An empty board and a filter that hides all are two different things, and only one of them has a way out here. */
export function NothingShown({ total }: { total: number }) {
  const { t } = useTranslation('kanban')
  const { clearFilter } = useFilter()
  return (
    <div className="kanban-empty">
      {total === 0 ? (
        <EmptyState icon="columns" title={t('empty.title')} hint={t('empty.hint')} />
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
