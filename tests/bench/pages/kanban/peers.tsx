import {
  closestCorners,
  DndContext,
  DragOverlay,
  MouseSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { TFunction } from 'i18next'
import { memo, useState } from 'react'
import type { Grouped } from '../../../../client/card/group/group-cards.ts'
import { CardFace } from '../../../../client/kanban/card/card-face.tsx'
import type { CardToday } from '../../../../client/kanban/card/card-words.ts'
import type { CardView, PlanView } from '../../../../shared/board/view.ts'
import './peers.css'

export interface PeerProps {
  readonly grouped: Grouped
  readonly plan: PlanView
  readonly today: CardToday
  readonly t: TFunction
  readonly drag: boolean
}
type Look = Pick<PeerProps, 'plan' | 'today' | 't'>

const cardHeight = 122
const head = 36

/**
 * What most boards do: dnd-kit's sortable on every card, a virtual list a cell, one scroller for all. With `drag` off it is the bound:
 * the same board when nothing can be dragged. The card's face is the one we use ourselves.
 */
export function PeerBoard({ grouped, plan, today, t, drag }: PeerProps) {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const board = (
    <div ref={setScroller} className="peer-scroll">
      {scroller &&
        grouped.lanes.map((lane, at) => (
          <div key={lane.lane.key} className="peer-lane">
            <div className="peer-head">{lane.lane.title}</div>
            <div className="peer-cells">
              {lane.cells.map((cards, column) => (
                <Cell
                  key={grouped.columns[column]?.key}
                  cards={cards}
                  margin={laneTop(grouped, at)}
                  scroller={scroller}
                  drag={drag}
                  look={{ plan, today, t }}
                />
              ))}
            </div>
          </div>
        ))}
    </div>
  )
  return drag ? (
    <Sorting look={{ plan, today, t }} grouped={grouped}>
      {board}
    </Sorting>
  ) : (
    board
  )
}

function laneTop(grouped: Grouped, lane: number): number {
  const tallest = (at: number) => Math.max(0, ...(grouped.lanes[at]?.cells.map(cell => cell.length) ?? []))
  let top = head
  for (let at = 0; at < lane; at++) top += tallest(at) * cardHeight + head
  return top
}

function Sorting({ children, look, grouped }: { children: React.ReactNode; look: Look; grouped: Grouped }) {
  const [active, setActive] = useState<UniqueIdentifier | null>(null)
  const card = grouped.lanes.flatMap(lane => lane.cells.flat()).find(one => one.id === active)
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 5 } }))
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCorners}
      onDragStart={event => setActive(event.active.id)}
      onDragEnd={() => setActive(null)}
      onDragCancel={() => setActive(null)}
    >
      {children}
      <DragOverlay>
        {card && (
          <div data-overlay className="peer-card">
            <CardFace card={card} {...look} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}

interface CellProps {
  readonly cards: readonly CardView[]
  readonly margin: number
  readonly scroller: HTMLDivElement
  readonly drag: boolean
  readonly look: Look
}

function Cell({ cards, margin, scroller, drag, look }: CellProps) {
  const list = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller,
    estimateSize: () => cardHeight,
    scrollMargin: margin,
    overscan: 2,
  })
  const Slot = drag ? SortableSlot : PlainSlot
  const rows = list.getVirtualItems().map(row => {
    const card = cards[row.index]
    return card && <Slot key={card.id} card={card} top={row.start - margin} {...look} />
  })
  return (
    <div className="peer-cell" style={{ height: list.getTotalSize() }}>
      {drag ? (
        <SortableContext items={cards.map(card => card.id)} strategy={verticalListSortingStrategy}>
          {rows}
        </SortableContext>
      ) : (
        rows
      )}
    </div>
  )
}

type SlotProps = Look & { readonly card: CardView; readonly top: number }

const PlainSlot = memo(function PlainSlot({ card, top, ...look }: SlotProps) {
  return (
    <div className="peer-slot" style={{ top }} data-card={card.id}>
      <CardFace card={card} {...look} />
    </div>
  )
})

const SortableSlot = memo(function SortableSlot({ card, top, ...look }: SlotProps) {
  const { setNodeRef, listeners, attributes, transform } = useSortable({ id: card.id })
  countSlot()
  const shift = transform ? `translate(${transform.x}px, ${transform.y}px)` : undefined
  return (
    <div
      ref={setNodeRef}
      className="peer-slot"
      style={{ top, transform: shift }}
      data-card={card.id}
      {...listeners}
      {...attributes}
    >
      <CardFace card={card} {...look} />
    </div>
  )
})

function countSlot() {
  const counts = globalThis as { slotRenders?: number }
  counts.slotRenders = (counts.slotRenders ?? 0) + 1
}
