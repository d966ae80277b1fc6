import { useMemo, useSyncExternalStore } from 'react'
import type { CardId } from '../../shared/ids.ts'
import type { Grouped } from '../card/group/group-cards.ts'
import type { LanesBy } from '../card/group/lanes-by.ts'
import type { CellLook } from './cell-cards.tsx'
import { LaneBand } from './lane-band.tsx'
import type { BoardLayout, LaneLayout } from './layout/board-layout.ts'
import { type Place, placeOf } from './layout/place.ts'
import type { VisibleWindow } from './layout/visible-window.ts'
import type { WindowStore } from './layout/window-store.ts'

interface LaneBandsProps {
  grouped: Grouped
  by: LanesBy
  layout: BoardLayout
  window: WindowStore
  viewWidth: number
  look: CellLook
  reachable: CardId | null
  held: CardId | null
  open: CardId | null
  onToggle: (key: string) => void
}

/** The lanes in the window, and the one that holds the focus. A lane is told only what concerns it, so that it can sleep. */
export function LaneBands(props: LaneBandsProps) {
  const { grouped, layout, reachable, held, open } = props
  const window = useSyncExternalStore(props.window.subscribe, props.window.get)
  const [focused, inHand, opened] = useMemo(
    () => [reachable, held, open].map(card => card && placeOf(grouped, card)),
    [grouped, reachable, held, open],
  )
  const here = (place: Place | null | undefined, at: number, card: CardId | null) =>
    place?.lane === at ? card : null
  return layout.lanes.map((lane, at) => {
    const one = grouped.lanes[at]
    if (!one || (!inWindow(lane, window) && focused?.lane !== at)) return null
    return (
      <LaneBand
        key={lane.key}
        one={one}
        by={props.by}
        columns={grouped.columns}
        cells={lane.cells}
        top={lane.top}
        headHeight={lane.headHeight}
        bodyHeight={lane.bodyHeight}
        collapsed={lane.collapsed}
        columnWidth={layout.columnWidth}
        viewWidth={props.viewWidth}
        from={clamp(window.top - lane.bodyTop, lane.bodyHeight)}
        to={clamp(window.bottom - lane.bodyTop, lane.bodyHeight)}
        firstColumn={Math.floor(window.left / layout.columnWidth)}
        lastColumn={Math.floor(window.right / layout.columnWidth)}
        look={props.look}
        reachable={here(focused, at, reachable)}
        held={here(inHand, at, held)}
        open={here(opened, at, open)}
        onToggle={props.onToggle}
      />
    )
  })
}

function inWindow(lane: LaneLayout, window: VisibleWindow): boolean {
  return lane.top < window.bottom && lane.bodyTop + lane.bodyHeight > window.top
}

const clamp = (y: number, height: number) => Math.max(0, Math.min(height, y))
