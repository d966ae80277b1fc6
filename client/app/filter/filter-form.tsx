import { useTranslation } from 'react-i18next'
import { useBoard } from '../../live/hooks.ts'
import { Combo, Select } from '../../ui/index.ts'
import { type DueWindow, dueWindows, type Filter } from './filter.ts'
import { filterLists, useFilterOptions } from './filter-options.ts'

/** The rest of the conditions, in the panel under 筛选. Every change shows at once. */
export function FilterForm({
  filter,
  setFilter,
}: {
  filter: Filter
  setFilter: (change: Partial<Filter>) => void
}) {
  const { t } = useTranslation('app')
  const options = useFilterOptions(useBoard(view => view.plan))
  return (
    <div className="app-filter-form">
      {filterLists.map(list => (
        <Combo
          key={list}
          multi
          label={t(`filter.${list}`)}
          options={options[list]}
          value={filter[list]}
          placeholder={t('filter.any')}
          onChange={value => setFilter({ [list]: value })}
        />
      ))}
      <Select<DueWindow | ''>
        label={t('filter.due')}
        value={filter.due ?? ''}
        options={[
          { value: '', label: t('filter.any') },
          ...dueWindows.map(window => ({ value: window, label: t(`filter.dueIn.${window}`) })),
        ]}
        onChange={due => setFilter({ due: due || null })}
      />
    </div>
  )
}
