import type { TFunction } from 'i18next'
import { memo } from 'react'
import type { CardView, PlanView } from '../../shared/board/view.ts'
import type { CardChange } from '../../shared/history/compare-cards.ts'
import type { CardId } from '../../shared/ids.ts'
import { CardSlot } from './card/card-slot.tsx'
import type { CardToday } from './card/card-words.ts'
import { type CellLayout, firstBelow, leftOf } from './layout/cell-layout.ts'
import { measures } from './layout/measures.ts'
import type { Places } from './layout/places.ts'

/** What every card of the board is shown with. One object, so that passing it on wakes nobody. */
export interface CellLook {
  readonly plan: PlanView
  readonly today: CardToday
  readonly t: TFunction
  readonly places: Places
  /** What became of cards while the board is compared with an earlier moment. */
  readonly changes: ReadonlyMap<CardId, CardChange> | null
}

export interface CellCardsProps {
  readonly label: string
  readonly cards: readonly CardView[]
  readonly layout: CellLayout
  readonly from: number
  readonly to: number
  readonly offsetX: number
  readonly offsetY: number
  readonly look: CellLook
  readonly reachable: CardId | null
  readonly held: CardId | null
  readonly open: CardId | null
}

/** KAN-4: of a cell only the cards in the window are rendered, and the one that holds the focus wherever it is. */
export const CellCards = memo(function CellCards(props: CellCardsProps) {
  const { cards, layout, from, to, look, reachable, held, open } = props
  return (
    <ul className="kcell-cards" aria-label={props.label}>
      {rendered(cards, layout, from, to, reachable).map(at => {
        const card = cards[at]
        if (!card) return null
        return (
          <CardSlot
            key={card.id}
            card={card}
            plan={look.plan}
            today={look.today}
            t={look.t}
            change={look.changes?.get(card.id) ?? null}
            places={look.places}
            left={measures.columnGap / 2 + leftOf(layout, at)}
            top={layout.tops[at] ?? 0}
            offsetX={props.offsetX}
            offsetY={props.offsetY}
            width={layout.cardWidth}
            height={layout.heights[at] ?? 0}
            at={at}
            count={cards.length}
            reachable={card.id === reachable}
            open={card.id === open}
            held={card.id === held}
          />
        )
      })}
    </ul>
  )
})

function rendered(
  cards: readonly CardView[],
  layout: CellLayout,
  from: number,
  to: number,
  always: CardId | null,
): readonly number[] {
  const first = firstBelow(layout, from)
  const indices: number[] = []
  for (let at = first; at < cards.length && (layout.tops[at] ?? 0) < to; at++) indices.push(at)
  if (always === null) return indices
  const kept = cards.findIndex(card => card.id === always)
  if (kept < 0 || indices.includes(kept)) return indices
  return kept < first ? [kept, ...indices] : [...indices, kept]
}
