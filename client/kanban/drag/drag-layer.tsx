import { type RefObject, useSyncExternalStore } from 'react'
import type { Grouped } from '../../card/group/group-cards.ts'
import { CardFace, type CardFaceProps } from '../card/card-face.tsx'
import type { BoardLayout } from '../layout/board-layout.ts'
import { cardBox } from '../layout/cell-layout.ts'
import { measures } from '../layout/measures.ts'
import './drag-layer.css'
import type { Drag, DragStore } from './drag-store.ts'
import { dropLine } from './drop-line.ts'

interface LayerProps {
  store: DragStore
  layout: BoardLayout
  grouped: Grouped
}

/** Inside the scrolled content: what is locked, and the line where the card would come down. */
export function DropLayer({ store, layout, grouped }: LayerProps) {
  const drag = useSyncExternalStore(store.subscribe, store.get)
  if (!drag) return null
  const line = dropLine(layout, grouped, drag)
  return (
    <div className="kdrag" aria-hidden="true">
      <Locked drag={drag} layout={layout} grouped={grouped} />
      {line && (
        <div
          className="kdrag-line"
          data-refused={drag.drop?.kind === 'refused' || undefined}
          style={{ transform: `translate(${line.x}px, ${line.y}px)`, width: line.width, height: line.height }}
        />
      )}
    </div>
  )
}

function Locked({ drag, layout, grouped }: { drag: Drag; layout: BoardLayout; grouped: Grouped }) {
  const top = measures.headHeight
  return (
    <>
      {grouped.columns.map((column, at) => {
        if (!drag.locks.columns.has(column.key)) return null
        const style = {
          left: at * layout.columnWidth,
          width: layout.columnWidth,
          top,
          height: layout.height - top,
        }
        return <div key={column.key} className="kdrag-locked" style={style} />
      })}
      {layout.lanes.map(lane => {
        if (lane.collapsed || !drag.locks.lanes.has(lane.key)) return null
        const style = { left: 0, width: layout.width, top: lane.bodyTop, height: lane.bodyHeight }
        return <div key={lane.key} className="kdrag-locked" style={style} />
      })}
    </>
  )
}

/** The card in the hand, over everything; its place is set by `usePointerDrag` directly. */
export function DragGhost({
  store,
  layout,
  ghost,
  ...face
}: { store: DragStore; layout: BoardLayout; ghost: RefObject<HTMLDivElement | null> } & Omit<
  CardFaceProps,
  'card'
>) {
  const card = useSyncExternalStore(store.subscribe, () => heldByPointer(store.get()))
  return (
    <div ref={ghost} className="kdrag-ghost" hidden={!card} aria-hidden="true">
      {card && (
        <div style={cardBox(card, layout.columnWidth - measures.columnGap)}>
          <CardFace {...face} card={card} />
        </div>
      )}
    </div>
  )
}

const heldByPointer = (drag: Drag | null) => (drag?.by === 'pointer' ? drag.card : null)
