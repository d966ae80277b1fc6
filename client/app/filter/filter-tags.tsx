import { useTranslation } from 'react-i18next'
import { useBoard } from '../../live/hooks.ts'
import { Tag } from '../../ui/index.ts'
import type { Filter } from './filter.ts'
import { filterLists, useFilterOptions } from './filter-options.ts'

/** What is set, one tag a condition, each of them can be taken off. */
export function FilterTags({
  filter,
  setFilter,
}: {
  filter: Filter
  setFilter: (change: Partial<Filter>) => void
}) {
  const { t } = useTranslation(['app', 'card'])
  const options = useFilterOptions(useBoard(view => view.plan))
  const labelOf = (list: (typeof filterLists)[number], id: string) =>
    options[list].find(option => option.value === id)?.label ?? id
  return (
    <>
      {filter.text && <Tag onRemove={() => setFilter({ text: '' })}>{`“${filter.text}”`}</Tag>}
      {filter.lamps.map(lamp => (
        <Tag key={lamp} onRemove={() => setFilter({ lamps: filter.lamps.filter(l => l !== lamp) })}>
          {t(`card:lamp.${lamp}`)}
        </Tag>
      ))}
      {filterLists.flatMap(list =>
        filter[list].map(id => (
          <Tag
            key={`${list}/${id}`}
            onRemove={() => setFilter({ [list]: filter[list].filter(other => other !== id) })}
          >
            {t('filter.tag', { what: t(`filter.${list}`), which: labelOf(list, id) })}
          </Tag>
        )),
      )}
      {filter.due && <Tag onRemove={() => setFilter({ due: null })}>{t(`filter.dueIn.${filter.due}`)}</Tag>}
      {filter.mine && <Tag onRemove={() => setFilter({ mine: false })}>{t('filter.mine')}</Tag>}
      {filter.problems && <Tag onRemove={() => setFilter({ problems: false })}>{t('filter.problems')}</Tag>}
    </>
  )
}
