import type { TFunction } from 'i18next'
import { useSyncExternalStore } from 'react'
import type { Tally } from '../../card/group/group-cards.ts'
import type { MapPicture, MapRows } from '../../map/contract.ts'
import { rowSizes } from '../measures.ts'
import type { ScrollPort } from '../use-scroll-port.ts'
import { LaneFace } from './lane-name-row.tsx'

interface LaneStripProps {
  picture: MapPicture
  tallies: ReadonlyMap<string, Tally>
  collapsed: ReadonlySet<string>
  port: ScrollPort
  width: number
  t: TFunction
}

/** GANTT-1: the head of the lane one is in stays at the top, across names and map. For the eye only: the row itself is in the grid. */
export function LaneStrip({ picture, tallies, collapsed, port, width, t }: LaneStripProps) {
  const { rows } = picture
  const at = useSyncExternalStore(port.subscribe, () => laneAbove(rows, port.top()))
  const row = at === null ? undefined : rows.rows[at]
  const tally = row && tallies.get(row.lane.id)
  if (!row || !tally) return null
  return (
    <div className="gantt-strip" style={{ width }} aria-hidden="true">
      <div
        className="gantt-strip-lane"
        style={{ height: rowSizes.lane }}
        data-fold={row.lane.id}
        {...(row.lane.hue === null ? {} : { 'data-hue': row.lane.hue })}
      >
        <div className="gname gname-lane">
          <LaneFace lane={row.lane} tally={tally} collapsed={collapsed.has(row.lane.id)} t={t} />
        </div>
      </div>
    </div>
  )
}

/** The head of the lane at the top once it has begun to leave, null while it is still in place. */
export function laneAbove(rows: MapRows, top: number): number | null {
  const first = rows.at(top)
  for (let at = first; at >= 0; at--) {
    const row = rows.rows[at]
    if (row?.kind === 'lane')
      return row.top < top && (at !== first || rows.rows[at + 1]?.kind === 'card') ? at : null
  }
  return null
}
