import {
  type FocusEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { CardId } from '../../shared/ids.ts'
import type { Grouped } from '../card/group/group-cards.ts'
import { cardUnder } from './drag/pointer-sensors.ts'
import type { BoardLayout } from './layout/board-layout.ts'
import { measures } from './layout/measures.ts'
import { firstPlace } from './layout/move-focus.ts'
import { type Box, boxOf, cardAt, placeOf } from './layout/place.ts'

interface Shown {
  readonly grouped: Grouped
  readonly layout: BoardLayout
  readonly collapsed: ReadonlySet<string>
}

/** Which card the keys are on. It stays rendered and in view, and the focus goes with it wherever it is moved. */
export function useCardFocus(scroller: RefObject<HTMLElement | null>, shown: Shown) {
  const [active, setActive] = useState<CardId | null>(null)
  const wanted = useRef<CardId | null>(null)
  /** The card a keyboard is on: moved to another cell, by its holder or anybody, it is a new element, and the focus goes with it. */
  const focused = useRef<CardId | null>(null)
  const [, renderAgain] = useState(0)
  const latest = useRef(shown)
  latest.current = shown

  const reveal = useCallback(
    (box: Box | null) => {
      if (box && scroller.current) scrollTo(scroller.current, box, latest.current.layout)
    },
    [scroller],
  )
  const revealCard = useCallback(
    (card: CardId) => {
      const place = placeOf(latest.current.grouped, card)
      reveal(place && boxOf(latest.current.layout, place))
    },
    [reveal],
  )
  const focusCard = useCallback(
    (card: CardId) => {
      wanted.current = card
      setActive(card)
      renderAgain(n => n + 1)
      revealCard(card)
    },
    [revealCard],
  )
  useLayoutEffect(() => {
    const lost = document.activeElement === document.body ? focused.current : null
    const card = wanted.current ?? lost
    const element = card && scroller.current?.querySelector<HTMLElement>(`[data-card="${card}"]`)
    if (!card || !element) return
    wanted.current = null
    element.focus({ preventScroll: true })
    revealCard(card)
  })
  useEffect(() => {
    const elsewhere = (event: PointerEvent) => {
      if (!cardUnder(event.target)) focused.current = null
    }
    window.addEventListener('pointerdown', elsewhere, true)
    return () => window.removeEventListener('pointerdown', elsewhere, true)
  }, [])

  const onFocus = (event: FocusEvent) => {
    const id = cardUnder(event.target)?.dataset.card as CardId | undefined
    focused.current = id && event.target.matches(':focus-visible') ? id : null
    if (id) setActive(id)
  }
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget && !cardUnder(event.relatedTarget)) focused.current = null
  }
  /** A key was pressed on it, so whoever is there uses the keys, however the focus came. */
  const hold = (card: CardId) => {
    focused.current = card
  }
  return { reachable: reachableCard(shown, active), focusCard, hold, reveal, onFocus, onBlur }
}

/** The card last focused while it is on the board and not folded away, else the first one. */
function reachableCard({ grouped, collapsed }: Shown, active: CardId | null): CardId | null {
  const at = active && placeOf(grouped, active)
  if (at && !collapsed.has(grouped.lanes[at.lane]?.lane.key ?? '')) return active
  const first = firstPlace(grouped, collapsed)
  return (first && cardAt(grouped, first)?.id) ?? null
}

/** Brings a box into view, clear of the heads that stay on top. */
function scrollTo(scroller: HTMLElement, box: Box, layout: BoardLayout): void {
  const head = measures.headHeight + (layout.lanes[0]?.headHeight ?? 0)
  const top = scroller.scrollTop + head
  const bottom = scroller.scrollTop + scroller.clientHeight
  if (box.y < top) scroller.scrollTop = box.y - head - measures.cardGap
  else if (box.y + box.height > bottom)
    scroller.scrollTop = box.y + box.height - scroller.clientHeight + measures.cardGap
  const right = scroller.scrollLeft + scroller.clientWidth
  if (box.x < scroller.scrollLeft) scroller.scrollLeft = box.x
  else if (box.x + box.width > right) scroller.scrollLeft = box.x + box.width - scroller.clientWidth
}
