import { useTranslation } from 'react-i18next'
import type { Lane } from '../card/group/column.ts'
import type { Tally } from '../card/group/group-cards.ts'
import { laneWords } from '../card/group/lane-words.ts'
import type { LanesBy } from '../card/group/lanes-by.ts'
import { Lamp } from '../card/lamp.tsx'
import { Icon } from '../ui/icon.tsx'
import './lane-head.css'

export interface LaneHeadProps {
  id: string
  lane: Lane
  by: LanesBy
  tally: Tally
  collapsed: boolean
  width: number
  onToggle: (key: string) => void
}

const lamps = ['red', 'yellow', 'green', 'done'] as const

/** KAN-1: whose lane it is, how many of each lamp, how much is done. The whole head folds the lane. */
export function LaneHead({ id, lane, by, tally, collapsed, width, onToggle }: LaneHeadProps) {
  const { t } = useTranslation(['kanban', 'card'])
  const name = laneWords(t, lane, by)
  return (
    <div className="klane-head" style={{ width }}>
      <button
        type="button"
        className="klane-fold"
        aria-expanded={!collapsed}
        title={t(collapsed ? 'kanban:lane.expand' : 'kanban:lane.collapse', { name })}
        onClick={() => onToggle(lane.key)}
      >
        <Icon name={collapsed ? 'chevron-right' : 'chevron-down'} />
        <h2 id={id} className="klane-name">
          {name}
        </h2>
        {lane.owners.length > 0 && <span className="klane-owners">{lane.owners.join(' · ')}</span>}
        <LaneFigures tally={tally} />
      </button>
    </div>
  )
}

function LaneFigures({ tally }: { tally: Tally }) {
  const { t } = useTranslation(['kanban', 'card'])
  const percent = tally.total === 0 ? 0 : Math.round((tally.finished / tally.total) * 100)
  const counts = { shown: tally.shown, total: tally.total }
  return (
    <span className="klane-figures">
      {lamps.map(lamp => (
        <span key={lamp} className="klane-lamp num" data-none={tally.lamps[lamp] === 0 || undefined}>
          <Lamp lamp={lamp} size="s" withWord />
          {tally.lamps[lamp]}
        </span>
      ))}
      <span className="klane-done num">
        <span className="klane-done-bar" aria-hidden="true">
          <span style={{ width: `${percent}%` }} />
        </span>
        {t('kanban:lane.finished', { finished: tally.finished, total: tally.total })}
      </span>
      <span className="klane-count num">
        {t(tally.shown === tally.total ? 'kanban:lane.total' : 'kanban:lane.shown', counts)}
      </span>
    </span>
  )
}
