import type { TFunction } from 'i18next'
import type { CardId } from '../../../shared/ids.ts'
import type { RecentChange } from '../../live/contract.ts'
import type { MapRows } from '../../map/contract.ts'
import './flashes.css'

/** KAN-4: who has just changed a card, for a few seconds, over the whole of its row. */
export function Flashes(props: {
  recent: ReadonlyMap<CardId, RecentChange>
  rows: MapRows
  width: number
  t: TFunction
}) {
  const { rows, t } = props
  return (
    <div className="gflashes" style={{ width: props.width }}>
      {[...props.recent].map(([card, change]) => {
        const at = rows.of(card)
        const row = at === null ? undefined : rows.rows[at]
        if (!row) return null
        const who = change.name
        return (
          <div key={`${card}/${change.at}`} className="gflash" style={{ top: row.top, height: row.height }}>
            <span>{who ? t('gantt:row.changedBy', { who }) : t('gantt:row.changedBySomeone')}</span>
          </div>
        )
      })}
    </div>
  )
}
