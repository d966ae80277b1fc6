import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../shared/ids.ts'
import type { Column } from '../card/group/column.ts'
import type { LaneCards } from '../card/group/group-cards.ts'
import { laneWords } from '../card/group/lane-words.ts'
import type { LanesBy } from '../card/group/lanes-by.ts'
import { CellCards, type CellLook } from './cell-cards.tsx'
import { columnWords } from './group/column-words.ts'
import { LaneHead } from './lane-head.tsx'
import type { CellLayout } from './layout/cell-layout.ts'

export interface LaneBandProps {
  readonly one: LaneCards
  readonly by: LanesBy
  readonly columns: readonly Column[]
  readonly cells: readonly CellLayout[]
  readonly top: number
  readonly headHeight: number
  readonly bodyHeight: number
  readonly collapsed: boolean
  readonly columnWidth: number
  readonly viewWidth: number
  /** What of the body is worth rendering, in its own px; columns from and to. */
  readonly from: number
  readonly to: number
  readonly firstColumn: number
  readonly lastColumn: number
  readonly look: CellLook
  /** The reachable and the held card when they are in this lane; they stay rendered wherever the board is scrolled. */
  readonly reachable: CardId | null
  readonly held: CardId | null
  readonly open: CardId | null
  readonly onToggle: (key: string) => void
}

/** A lane across all columns. It sleeps unless its own cards, place or window change. */
export const LaneBand = memo(function LaneBand(props: LaneBandProps) {
  const { one, by, columns, cells, top, headHeight, bodyHeight, collapsed, columnWidth } = props
  const { t } = useTranslation(['kanban', 'card'])
  const headId = `klane-${one.lane.key}`
  const label = headHeight > 0 ? { 'aria-labelledby': headId } : { 'aria-label': t('kanban:title') }
  return (
    <section
      {...label}
      className="klane"
      data-hue={one.lane.hue ?? undefined}
      style={{ top, height: headHeight + bodyHeight }}
    >
      {headHeight > 0 && (
        <LaneHead
          id={headId}
          lane={one.lane}
          by={by}
          tally={one.tally}
          collapsed={collapsed}
          width={props.viewWidth}
          onToggle={props.onToggle}
        />
      )}
      {!collapsed &&
        columns.map((column, at) => {
          const layout = cells[at]
          const cards = one.cells[at]
          if (!layout || !cards || at < props.firstColumn || at > props.lastColumn) return null
          return (
            <div
              key={column.key}
              className="kcell"
              style={{ left: at * columnWidth, top: headHeight, width: columnWidth, height: bodyHeight }}
            >
              {cards.length > 0 && (
                <CellCards
                  label={t('kanban:lane.cell', {
                    lane: laneWords(t, one.lane, by),
                    column: columnWords(t, column),
                    count: cards.length,
                  })}
                  cards={cards}
                  layout={layout}
                  from={props.from}
                  to={props.to}
                  look={props.look}
                  reachable={props.reachable}
                  held={props.held}
                  open={props.open}
                  offsetX={at * columnWidth}
                  offsetY={top + headHeight}
                />
              )}
            </div>
          )
        })}
    </section>
  )
})
