import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../../live/hooks.ts'
import { Button, Icon, Popover } from '../../ui/index.ts'
import { conditionsIn } from './filter.ts'
import './filter-bar.css'
import { FilterForm } from './filter-form.tsx'
import { FilterTags } from './filter-tags.tsx'
import { LampChips } from './lamp-chips.tsx'
import { SavedViews } from './saved-views.tsx'
import { SearchBox } from './search-box.tsx'
import { useFilter } from './use-filter.ts'

/**
 * One line above a view: what to look for, the lamps with their counts, the rest in a panel, and what is set as tags that
 * can be taken off. `children` are the view's own controls, at the right end.
 */
export function FilterBar({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('app')
  const { filter, setFilter, clearFilter, matches } = useFilter()
  const total = useBoard(view => view.cards.length)
  const shown = useBoard(view => view.cards.reduce((n, card) => n + (matches(card) ? 1 : 0), 0))
  const set = conditionsIn(filter)
  const inPanel = conditionsIn({ ...filter, text: '', lamps: [], mine: false, problems: false })
  return (
    <search className="app-filter" aria-label={t('filter.label')}>
      <div className="app-filter-row">
        <SearchBox value={filter.text} onChange={text => setFilter({ text })} />
        <LampChips value={filter.lamps} onChange={lamps => setFilter({ lamps })} />
        <Switch on={filter.mine} onChange={mine => setFilter({ mine })} words={t('filter.mine')} />
        <Switch
          on={filter.problems}
          onChange={problems => setFilter({ problems })}
          words={t('filter.problems')}
        />
        <Popover
          label={t('filter.more')}
          trigger={
            <Button size="s" icon="filter" kind="plain">
              {t('filter.more')}
              {inPanel > 0 && <span className="app-filter-badge num">{inPanel}</span>}
            </Button>
          }
        >
          <FilterForm filter={filter} setFilter={setFilter} />
        </Popover>
        <SavedViews />
        <div className="app-filter-own">{children}</div>
      </div>
      {set > 0 && (
        <div className="app-filter-row app-filter-set">
          <span className="app-filter-count" aria-live="polite">
            {t('filter.shown', { shown, total })}
          </span>
          <FilterTags filter={filter} setFilter={setFilter} />
          <Button size="s" kind="ghost" onClick={clearFilter}>
            {t('filter.clear')}
          </Button>
        </div>
      )}
    </search>
  )
}

function Switch({ on, onChange, words }: { on: boolean; onChange: (on: boolean) => void; words: string }) {
  return (
    <button type="button" className="app-filter-chip" aria-pressed={on} onClick={() => onChange(!on)}>
      {on && <Icon name="check" size={12} />}
      {words}
    </button>
  )
}
