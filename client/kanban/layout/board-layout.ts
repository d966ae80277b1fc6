import type { Grouped } from '../../card/group/group-cards.ts'
import { type CellLayout, layoutCell } from './cell-layout.ts'
import { measures } from './measures.ts'

/** Where everything is, in px from the top left of the board's content, column heads included. */
export interface BoardLayout {
  readonly columnWidth: number
  readonly columns: number
  readonly width: number
  readonly height: number
  readonly lanes: readonly LaneLayout[]
}
export interface LaneLayout {
  readonly key: string
  readonly top: number
  /** Of the lane's head; 0 when the board has no lanes. */
  readonly headHeight: number
  readonly bodyTop: number
  readonly bodyHeight: number
  readonly collapsed: boolean
  readonly cells: readonly CellLayout[]
}

export interface LayoutInput {
  readonly grouped: Grouped
  readonly viewWidth: number
  readonly viewHeight: number
  readonly collapsed: ReadonlySet<string>
  readonly withLanes: boolean
}

export function layoutBoard(input: LayoutInput): BoardLayout {
  const { grouped, viewWidth, withLanes } = input
  const columns = Math.max(1, grouped.columns.length)
  const columnWidth = Math.max(measures.minColumn, Math.floor(viewWidth / columns))
  const lanes: LaneLayout[] = []
  let top: number = measures.headHeight
  for (const { lane, cells } of grouped.lanes) {
    const headHeight = withLanes ? measures.laneHeadHeight : 0
    const collapsed = withLanes && input.collapsed.has(lane.key)
    const laid = cells.map(cards => layoutCell(cards, columnWidth - measures.columnGap))
    const tallest = Math.max(measures.emptyBody, ...laid.map(cell => cell.height))
    const bodyHeight = collapsed ? 0 : tallest
    lanes.push({
      key: lane.key,
      top,
      headHeight,
      bodyTop: top + headHeight,
      bodyHeight,
      collapsed,
      cells: laid,
    })
    top += headHeight + bodyHeight + measures.laneGap
  }
  const height = withLanes ? top : Math.max(top, input.viewHeight)
  return {
    columnWidth,
    columns,
    width: columnWidth * columns,
    height,
    lanes: stretched(lanes, height, withLanes),
  }
}

/** Without lanes the columns reach the bottom of the window, so there is somewhere to drop. */
function stretched(lanes: readonly LaneLayout[], height: number, withLanes: boolean): readonly LaneLayout[] {
  if (withLanes) return lanes
  return lanes.map(lane => ({ ...lane, bodyHeight: Math.max(lane.bodyHeight, height - lane.bodyTop) }))
}
