import type { TFunction } from 'i18next'
import { memo } from 'react'
import type { Tally } from '../../card/group/group-cards.ts'
import { Lamp } from '../../card/lamp.tsx'
import type { MapLane } from '../../map/contract.ts'
import { Icon } from '../../ui/index.ts'
import { laneKey } from '../row-key.ts'
import { gridRoles, rowRole } from './grid-roles.ts'

export interface LaneNameRowProps {
  readonly lane: MapLane
  readonly tally: Tally
  readonly collapsed: boolean
  readonly t: TFunction
  readonly top: number
  readonly height: number
  readonly index: number
  readonly at: number
  readonly count: number
  readonly reachable: boolean
}

const lamps = ['red', 'yellow', 'green', 'done'] as const

/** GANTT-1: whose lane it is, how many of each lamp, how much is done. The whole head folds the lane. */
export const LaneNameRow = memo(function LaneNameRow(props: LaneNameRowProps) {
  const { lane, t, collapsed } = props
  return (
    <div
      {...rowRole({ level: 1, index: props.index, at: props.at, count: props.count, expanded: !collapsed })}
      className="gname gname-lane"
      style={{ top: props.top, height: props.height }}
      data-row={laneKey(lane.id)}
      data-fold={lane.id}
      {...(lane.hue === null ? {} : { 'data-hue': lane.hue })}
      tabIndex={props.reachable ? 0 : -1}
    >
      <LaneFace lane={lane} tally={props.tally} collapsed={collapsed} t={t} inGrid />
    </div>
  )
})

/** What stands in a lane's head, in its row and in the copy that stays at the top. */
export function LaneFace(props: {
  lane: MapLane
  tally: Tally
  collapsed: boolean
  t: TFunction
  /** False for the copy that stays at the top, which no reader needs. */
  inGrid?: boolean
}) {
  const { lane, tally, t } = props
  const cell = props.inGrid ? gridRoles.cell : {}
  const done = { finished: tally.finished, total: tally.total }
  return (
    <>
      <span {...cell} className="gname-lane-title" title={lane.title}>
        <Icon name={props.collapsed ? 'chevron-right' : 'chevron-down'} size={14} />
        <b>{lane.title}</b>
        {lane.owner && <small>{lane.owner}</small>}
      </span>
      <span {...cell} className="gname-lane-figures num">
        {lamps.map(lamp => (
          <span key={lamp} className="gname-lane-lamp" data-none={tally.lamps[lamp] === 0 || undefined}>
            <Lamp lamp={lamp} size="s" />
            {tally.lamps[lamp]}
          </span>
        ))}
        <span className="gname-lane-done" title={t('gantt:row.finished', done)}>
          <span aria-hidden="true">
            {tally.finished}/{tally.total}
          </span>
          <span className="ui-hidden">{t('gantt:row.finished', done)}</span>
        </span>
      </span>
    </>
  )
}
