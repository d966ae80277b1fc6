import type { PlanView } from '../../../shared/board/view.ts'
import type { MapLane } from '../contract.ts'
import { pageLanes } from '../geometry/page-lanes.ts'
import { type Paper, px } from './paper.ts'

/** How the rows of a map lie on paper: sheets of panels side by side, each panel a stretch of rows under a head of its own. */
export interface PaperLayout {
  readonly sheets: readonly (readonly (readonly MapLane[])[])[]
  /** CSS px of a row, and of the gap between panels. */
  readonly row: number
  readonly gap: number
  /** One panel's. */
  readonly width: number
  readonly height: number
  /** What the look is made with for rows of this height. */
  readonly size: number
}

/** mm a row takes: read from close by, and no higher than this. */
const legible = 4.9
const highest = 11
/** The bands of the head, in rows. */
const headRows = (phases: boolean): number => (phases ? 4.4 : 3.5)
const gapMm = 8

/**
 * GANTT-5: the fewest panels that hold every row at a height read without stooping; failing that, as many panels as the paper has
 * room for at a legible height; failing that, more sheets.
 */
export function layOut(paper: Paper, plan: PlanView, lanes: readonly MapLane[]): PaperLayout {
  const { panels: most, row: comfortable } = paper
  const height = bodyHeight(paper)
  const head = headRows(plan.phases.length > 0)
  const holds = (panels: number, row: number) =>
    pageLanes(lanes, Math.floor(height / row - head)).length <= panels
  for (let panels = 1; panels <= most; panels++)
    if (holds(panels, comfortable))
      return placed(paper, head, lanes, panels, grown(panels, comfortable, holds))
  const row = holds(most, legible) ? grown(most, legible, holds) : legible * 1.12
  return placed(paper, head, lanes, most, row)
}

/** The highest rows that still fit, in steps of a tenth of a mm. */
function grown(panels: number, from: number, holds: (panels: number, row: number) => boolean): number {
  let row = from
  while (row + 0.1 <= highest && holds(panels, row + 0.1)) row += 0.1
  return row
}

function placed(
  paper: Paper,
  head: number,
  lanes: readonly MapLane[],
  panels: number,
  rowMm: number,
): PaperLayout {
  const { width, margin } = paper
  const height = bodyHeight(paper)
  const pages = pageLanes(lanes, Math.floor(height / rowMm - head))
  const side = Math.min(panels, pages.length)
  const sheets = Array.from({ length: Math.ceil(pages.length / side) }, (_, at) =>
    pages.slice(at * side, (at + 1) * side),
  )
  return {
    sheets,
    row: px(rowMm),
    gap: px(gapMm),
    width: px((width - 2 * margin - (side - 1) * gapMm) / side),
    height: px(height),
    size: px(rowMm) / 25,
  }
}

function bodyHeight({ height, margin, title, foot }: Paper): number {
  return height - 2 * margin - title - foot
}
