import { useTranslation } from 'react-i18next'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import {
  type LagFilter,
  lagConditions,
  missing,
  reasonKinds,
  staleSteps,
} from '../../../shared/inspection/lag-filter.ts'
import '../../app/filter/filter-bar.css'
import { SearchBox } from '../../app/filter/search-box.tsx'
import { Lamp } from '../../card/lamp.tsx'
import { useBoard } from '../../live/hooks.ts'
import { Button } from '../../ui/index.ts'
import { Pick } from './pick.tsx'

/** What is shown of the list, in one line; lamps with their counts, for they are what people look at first. */
export function LagFilterBar(props: {
  filter: LagFilter
  setFilter: (part: Partial<LagFilter>) => void
  clear: () => void
  rows: readonly LagRow[]
}) {
  const { t } = useTranslation('inspection')
  const { filter, setFilter, rows } = props
  const plan = useBoard(view => view.plan)
  const leads = new Set(rows.map(({ card }) => card.leadUnitId))
  const unclear = { value: missing, label: t('filter.unclear') }
  const toggle = (lamp: LagRow['lamp']) =>
    setFilter({
      lamps: filter.lamps.includes(lamp) ? filter.lamps.filter(one => one !== lamp) : [...filter.lamps, lamp],
    })
  return (
    <search className="inspect-filter" aria-label={t('filter.label')}>
      <SearchBox value={filter.text} onChange={text => setFilter({ text })} />
      <fieldset className="inspect-lamps" aria-label={t('filter.lamp')}>
        {(['red', 'yellow'] as const).map(lamp => (
          <button
            key={lamp}
            type="button"
            className="inspect-chip"
            aria-pressed={filter.lamps.includes(lamp)}
            onClick={() => toggle(lamp)}
          >
            <Lamp lamp={lamp} size="s" withWord />
            <span className="num">{rows.filter(row => row.lamp === lamp).length}</span>
          </button>
        ))}
      </fieldset>
      <Pick
        label={t('filter.unit')}
        any={t('filter.allUnits')}
        value={filter.units}
        options={[
          ...plan.units
            .filter(unit => leads.has(unit.id))
            .map(unit => ({ value: unit.id as string, label: unit.shortName })),
          ...(leads.has(null) ? [unclear] : []),
        ]}
        onChange={units => setFilter({ units })}
      />
      <Pick
        label={t('filter.area')}
        any={t('filter.allAreas')}
        value={filter.areas}
        options={plan.areas.map(area => ({ value: area.id as string, label: area.shortName }))}
        onChange={areas => setFilter({ areas })}
      />
      {plan.lists.length > 0 && (
        <Pick
          label={t('filter.list')}
          any={t('filter.allLists')}
          value={filter.lists}
          options={[
            ...plan.lists.map(list => ({ value: list.id as string, label: list.name })),
            { value: missing, label: t('filter.noList') },
          ]}
          onChange={lists => setFilter({ lists })}
        />
      )}
      <Pick
        label={t('filter.why')}
        any={t('filter.allWhy')}
        value={filter.why}
        options={reasonKinds.map(value => ({ value, label: t(`filter.kind.${value}`) }))}
        onChange={why => setFilter({ why })}
      />
      <Pick
        label={t('filter.stale')}
        any={t('filter.anyStale')}
        value={filter.stale === null ? [] : [String(filter.stale)]}
        options={staleSteps.map(n => ({ value: String(n), label: t('filter.staleFor', { n }) }))}
        onChange={([days]) => setFilter({ stale: days ? Number(days) : null })}
      />
      <Pick
        label={t('filter.slips')}
        any={t('filter.anySlips')}
        value={filter.slips === null ? [] : [filter.slips]}
        options={[
          { value: 'none', label: t('filter.noSlips') },
          { value: 'some', label: t('filter.someSlips') },
        ]}
        onChange={([slips]) => setFilter({ slips: slips ?? null })}
      />
      {lagConditions(filter) > 0 && (
        <Button size="s" kind="ghost" icon="close" onClick={props.clear}>
          {t('filter.clear')}
        </Button>
      )}
    </search>
  )
}
