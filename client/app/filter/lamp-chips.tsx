import { useTranslation } from 'react-i18next'
import type { LampCounts } from '../../../shared/board/view.ts'
import { Lamp } from '../../card/lamp.tsx'
import { useBoard } from '../../live/hooks.ts'
import { type FilterLamp, filterLamps } from './filter.ts'

/** The lamps of the whole board with their counts; a press shows only those. */
export function LampChips({
  value,
  onChange,
}: {
  value: readonly FilterLamp[]
  onChange: (lamps: readonly FilterLamp[]) => void
}) {
  const { t } = useTranslation('app')
  const counts = useBoard(view => view.lampCounts, sameCounts)
  const toggle = (lamp: FilterLamp) =>
    onChange(value.includes(lamp) ? value.filter(l => l !== lamp) : [...value, lamp])
  return (
    <fieldset className="app-filter-lamps" aria-label={t('filter.lamps')}>
      {filterLamps.map(lamp => (
        <button
          key={lamp}
          type="button"
          className="app-filter-chip"
          aria-pressed={value.includes(lamp)}
          onClick={() => toggle(lamp)}
        >
          <Lamp lamp={lamp} size="s" withWord />
          <span className="num">{counts[lamp]}</span>
        </button>
      ))}
    </fieldset>
  )
}

const sameCounts = (a: LampCounts, b: LampCounts) => filterLamps.every(lamp => a[lamp] === b[lamp])
