import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../shared/calendar/day-number.ts'
import type { CardId } from '../../shared/ids.ts'
import { useMarks } from '../card/marks/marks-context.tsx'
import { useOpenCard } from '../card/use-open-card.ts'
import { useBoard, useSession } from '../live/hooks.ts'
import { useAddress } from '../ui/use-address.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { ChangeTip } from './card/change-tip.tsx'
import { type ClaimAsk, ClaimDialog } from './card/claim-dialog.tsx'
import { NewsLayer } from './card/news-layer.tsx'
import { ColumnHeads } from './column-heads.tsx'
import { createDragControl } from './drag/drag-control.ts'
import { DragGhost, DropLayer } from './drag/drag-layer.tsx'
import { createDragStore } from './drag/drag-store.ts'
import { PointerDrag } from './drag/pointer-drag.tsx'
import { cardUnder } from './drag/pointer-sensors.ts'
import { useDragNews } from './drag/use-drag-news.ts'
import { usePointerDrag } from './drag/use-pointer-drag.ts'
import { groupingFrom, withGrouping } from './group/grouping.ts'
import { useGrouped } from './group/use-grouped.ts'
import { LaneBands } from './lane-bands.tsx'
import { layoutBoard } from './layout/board-layout.ts'
import { measures } from './layout/measures.ts'
import { createPlaces } from './layout/places.ts'
import { NothingShown } from './nothing-shown.tsx'
import { Toolbar } from './toolbar.tsx'
import { useBoardAnchor } from './use-board-anchor.ts'
import { useBoardKeys } from './use-board-keys.ts'
import { useCollapsed } from './use-collapsed.ts'
import { useViewport } from './use-viewport.ts'
import './kanban.css'

/** KAN-1…4: the board of a campaign as columns and lanes. It reads the session and the address around it and takes no props. */
export function Kanban() {
  const { t } = useTranslation(['kanban', 'card'])
  const session = useSession()
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const [params, changeAddress] = useAddress()
  const grouping = useMemo(() => groupingFrom(params), [params])
  const grouped = useGrouped(grouping)
  const withLanes = grouping.lanes !== 'none'
  const { openId, openCard } = useOpenCard()
  const scroller = useRef<HTMLDivElement>(null)
  const { viewWidth, viewHeight, window } = useViewport(scroller, session.campaign)
  const { collapsed, toggle, foldAll } = useCollapsed(session.campaign, grouped)
  const layout = useMemo(
    () => layoutBoard({ grouped, viewWidth, viewHeight, collapsed, withLanes }),
    [grouped, viewWidth, viewHeight, collapsed, withLanes],
  )
  useBoardAnchor(scroller, grouped, layout, viewWidth > 0)
  const latest = useRef({ grouped, grouping, session })
  latest.current = { grouped, grouping, session }
  const latestLayout = useRef(layout)
  latestLayout.current = layout

  const [spoken, announce] = useState('')
  const [claim, setClaim] = useState<ClaimAsk | null>(null)
  const news = useDragNews({
    grouped,
    plan,
    session,
    withLanes,
    announce,
    claim: (card, stage) => setClaim({ card, stage }),
  })
  const [store] = useState(createDragStore)
  const [control] = useState(() => createDragControl(() => latest.current, store, news))
  const ghost = useRef<HTMLDivElement>(null)
  const pointer = usePointerDrag(control, scroller, latestLayout, ghost)
  const held = useSyncExternalStore(store.subscribe, () => store.get()?.card.id ?? null)
  useEffect(() => session.subscribe(control.check, 'board'), [session, control])

  const [places] = useState(createPlaces)
  // biome-ignore lint/correctness/useExhaustiveDependencies: any of these rearranges the board without anybody moving a card
  useMemo(() => places.forget(), [places, grouping.columns, grouping.lanes, viewWidth, collapsed])
  const marks = useMarks()
  const look = useMemo(
    () => ({
      plan,
      today: { day: today, year: yearOf(today) },
      t,
      places,
      changes: marks?.changes ?? null,
    }),
    [plan, today, t, places, marks],
  )
  const keys = useBoardKeys(scroller, { grouped, layout, collapsed, control, store, openCard })
  const onClick = useCallback(
    (event: React.MouseEvent) => {
      const card = cardUnder(event.target)
      if (card) openCard(card.dataset.card as CardId)
    },
    [openCard],
  )
  return (
    <div className="kanban" style={lengths}>
      <h1 className="ui-hidden">{t('kanban:title')}</h1>
      <Toolbar
        grouping={grouping}
        onGroup={next => changeAddress(now => withGrouping(now, next))}
        shown={grouped.shown}
        total={grouped.total}
        allCollapsed={grouped.lanes.every(one => collapsed.has(one.lane.key))}
        onFold={foldAll}
      />
      {grouped.shown === 0 ? <NothingShown total={grouped.total} /> : null}
      <PointerDrag handlers={pointer}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: events of the cards inside, heard once for all of them */}
        <div
          ref={scroller}
          className="kanban-scroll"
          hidden={grouped.shown === 0}
          onClick={onClick}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
          onBlur={keys.onBlur}
        >
          <div className="kanban-content" style={{ width: layout.width, height: layout.height }}>
            <ColumnHeads
              columns={grouped.columns}
              tallies={grouped.columnTallies}
              columnWidth={layout.columnWidth}
            />
            {viewWidth > 0 && (
              <LaneBands
                grouped={grouped}
                by={grouping.lanes}
                layout={layout}
                window={window}
                viewWidth={viewWidth}
                look={look}
                reachable={keys.reachable}
                held={held}
                open={openId}
                onToggle={toggle}
              />
            )}
            <NewsLayer grouped={grouped} layout={layout} t={t} />
            <DropLayer store={store} layout={layout} grouped={grouped} />
          </div>
        </div>
      </PointerDrag>
      <DragGhost store={store} layout={layout} ghost={ghost} plan={plan} today={look.today} t={t} />
      {marks && <ChangeTip scroller={scroller} marks={marks} t={t} />}
      <VisuallyHidden>
        <span id="kanban-instructions">{t('kanban:drag.instructions')}</span>
        <span aria-live="assertive">{spoken}</span>
      </VisuallyHidden>
      <ClaimDialog ask={claim} onClose={() => setClaim(null)} />
    </div>
  )
}

const lengths = {
  '--kanban-head': `${measures.headHeight}px`,
  '--kanban-lane-head': `${measures.laneHeadHeight}px`,
  '--kanban-gap': `${measures.columnGap}px`,
} as React.CSSProperties
