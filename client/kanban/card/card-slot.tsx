import type { TFunction } from 'i18next'
import { memo, useLayoutEffect, useRef } from 'react'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import type { CardChange } from '../../../shared/history/compare-cards.ts'
import type { Places } from '../layout/places.ts'
import { CardFace } from './card-face.tsx'
import './card-slot.css'
import type { CardToday } from './card-words.ts'

export interface CardSlotProps {
  readonly card: CardView
  readonly plan: PlanView
  readonly today: CardToday
  readonly t: TFunction
  readonly change: CardChange | null
  readonly places: Places
  /** Within its cell; the offsets are its cell's within the board. */
  readonly left: number
  readonly top: number
  readonly offsetX: number
  readonly offsetY: number
  readonly width: number
  readonly height: number
  readonly at: number
  readonly count: number
  /** The one card of the board that Tab reaches. */
  readonly reachable: boolean
  readonly open: boolean
  readonly held: boolean
}

/** Where a card lies, and its handle for keys and screen readers. Moving it repaints this frame, not the face in it. */
export const CardSlot = memo(function CardSlot(props: CardSlotProps) {
  const { card, plan, today, t, change, places, left, top, width, height } = props
  const ref = useRef<HTMLLIElement>(null)
  const x = props.offsetX + left
  const y = props.offsetY + top
  useLayoutEffect(() => places.settle(card.id, { x, y }, ref.current), [places, card.id, x, y])
  return (
    <li
      ref={ref}
      className="kcard-slot"
      style={{ left, top, width, height }}
      aria-setsize={props.count}
      aria-posinset={props.at + 1}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a real button would swallow Space, which lifts the card */}
      <div
        role="button"
        className="kcard"
        data-card={card.id}
        data-open={props.open || undefined}
        data-held={props.held || undefined}
        tabIndex={props.reachable ? 0 : -1}
        aria-describedby="kanban-instructions"
        aria-pressed={props.held || undefined}
      >
        <CardFace card={card} plan={plan} today={today} t={t} change={change} />
      </div>
    </li>
  )
})
