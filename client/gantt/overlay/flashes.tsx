import type { TFunction } from 'i18next'
import { useRecentCards } from '../../card/news/use-card-news.ts'
import type { MapRows } from '../../map/contract.ts'
import { useRowWindow } from '../names/use-row-window.ts'
import type { ScrollPort } from '../use-scroll-port.ts'
import './flashes.css'

/** More than so many at once do not fade: each that does is a layer of its own for the screen to put together. */
const mostFading = 4

/** KAN-4: who has just changed a card, for a few seconds, over the whole of its row, where that is in sight or nearly. */
export function Flashes(props: {
  rows: MapRows
  port: ScrollPort
  width: number
  height: number
  t: TFunction
}) {
  const { rows, t } = props
  const recent = useRecentCards()
  const window = useRowWindow(props.port, rows, props.height)
  const shown = [...recent].flatMap(([card, change]) => {
    const at = rows.of(card)
    const row = at === null || at < window.from || at >= window.to ? undefined : rows.rows[at]
    return row ? [{ card, change, row }] : []
  })
  return (
    <div
      className="gflashes"
      style={{ width: props.width }}
      data-still={shown.length > mostFading || undefined}
    >
      {shown.map(({ card, change, row }) => (
        <div key={`${card}/${change.at}`} className="gflash" style={{ top: row.top, height: row.height }}>
          <span>
            {change.name ? t('gantt:row.changedBy', { who: change.name }) : t('gantt:row.changedBySomeone')}
          </span>
        </div>
      ))}
    </div>
  )
}
