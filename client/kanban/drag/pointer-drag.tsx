import {
  DndContext,
  type DragMoveEvent,
  type DragStartEvent,
  MeasuringFrequency,
  MeasuringStrategy,
  useDraggable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useMemo, useRef } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import type { Point } from '../layout/place.ts'
import { CardMouseSensor, CardTouchSensor, cardUnder } from './pointer-sensors.ts'

export interface PointerDragHandlers {
  /** Whether the card may be lifted; `grip` is where on the card it was taken. */
  start(card: CardId, face: HTMLElement, at: Point): boolean
  move(at: Point): void
  end(): void
  cancel(): void
}

/**
 * dnd-kit for what it does well: telling a press from a drag, on mouse and touch, and keeping clicks and scrolling out of it. The
 * board is its one draggable and it has no droppable, so it measures nothing and wakes no card; where the card is, is our own
 * geometry's business.
 */
export function PointerDrag({ handlers, children }: { handlers: PointerDragHandlers; children: ReactNode }) {
  const sensors = useSensors(useSensor(CardMouseSensor, mouse), useSensor(CardTouchSensor, touch))
  const held = useRef<Point | null>(null)
  const onDragStart = ({ activatorEvent }: DragStartEvent) => {
    const card = cardUnder(activatorEvent.target)
    const at = pointOf(activatorEvent)
    held.current = card && handlers.start(card.dataset.card as CardId, card, at) ? at : null
  }
  const onDragMove = ({ delta }: DragMoveEvent) => {
    if (held.current) handlers.move({ x: held.current.x + delta.x, y: held.current.y + delta.y })
  }
  const finish = (then: () => void) => () => {
    if (held.current) then()
    held.current = null
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nothing}
      measuring={measuring}
      autoScroll={false}
      accessibility={silent}
      onDragStart={onDragStart}
      onDragMove={onDragMove}
      onDragEnd={finish(() => handlers.end())}
      onDragCancel={finish(() => handlers.cancel())}
    >
      <Source>{children}</Source>
    </DndContext>
  )
}

/** The one consumer of dnd-kit's context. Its children are made above it, so they sleep while it is told of every move. */
function Source({ children }: { children: ReactNode }) {
  const { setNodeRef, listeners } = useDraggable({ id: 'board' })
  const stable = useMemo(() => children, [children])
  return (
    <div className="kanban-source" {...listeners}>
      <span ref={setNodeRef} hidden />
      {stable}
    </div>
  )
}

const mouse = { activationConstraint: { distance: 5 } }
const touch = { activationConstraint: { delay: 220, tolerance: 8 } }
const nothing = () => []
const measuring = {
  droppable: { strategy: MeasuringStrategy.BeforeDragging, frequency: MeasuringFrequency.Optimized },
  draggable: { measure: () => emptyRect },
}
const emptyRect = { top: 0, left: 0, bottom: 0, right: 0, width: 0, height: 0 }
/** We announce in our own words and from our own region. */
const quiet = () => undefined
const silent = {
  announcements: { onDragStart: quiet, onDragOver: quiet, onDragEnd: quiet, onDragCancel: quiet },
  screenReaderInstructions: { draggable: '' },
}

function pointOf(event: Event): Point {
  const at = 'touches' in event ? (event as TouchEvent).touches[0] : (event as MouseEvent)
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 }
}
