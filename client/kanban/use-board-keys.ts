import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { CardId } from '../../shared/ids.ts'
import type { DragControl } from './drag/drag-control.ts'
import type { DragStore } from './drag/drag-store.ts'
import { cardUnder } from './drag/pointer-sensors.ts'
import type { Grouped } from './group/group-cards.ts'
import type { BoardLayout } from './layout/board-layout.ts'
import { measures } from './layout/measures.ts'
import { firstPlace, moveFocus } from './layout/move-focus.ts'
import { type Box, boxOf, cardAt, type Place, placeOf } from './layout/place.ts'

interface Keys {
  readonly grouped: Grouped
  readonly layout: BoardLayout
  readonly collapsed: ReadonlySet<string>
  readonly control: DragControl
  readonly store: DragStore
  readonly openCard: (card: CardId) => void
}

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']

/** The board as one stop for Tab: arrows walk over cards, Enter opens, Space lifts, and then the same keys carry. */
export function useBoardKeys(scroller: RefObject<HTMLElement | null>, keys: Keys) {
  const [active, setActive] = useState<CardId | null>(null)
  const wanted = useRef<CardId | null>(null)
  const latest = useRef(keys)
  latest.current = keys

  const reveal = useCallback(
    (place: Place | null) => {
      const box = place && boxOf(latest.current.layout, place)
      if (box && scroller.current) scrollTo(scroller.current, box, latest.current.layout)
    },
    [scroller],
  )
  const focusCard = useCallback(
    (card: CardId) => {
      wanted.current = card
      setActive(card)
      reveal(placeOf(latest.current.grouped, card))
    },
    [reveal],
  )
  useLayoutEffect(() => {
    if (!wanted.current) return
    const element = scroller.current?.querySelector<HTMLElement>(`[data-card="${wanted.current}"]`)
    if (!element) return
    wanted.current = null
    element.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const id = cardUnder(event.target)?.dataset.card as CardId | undefined
    if (!id || event.altKey || event.ctrlKey || event.metaKey) return
    const carrying = keys.store.get()?.by === 'keyboard'
    const done = carrying ? carryKey(event.key) : walkKey(event.key, id)
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }
  const carryKey = (key: string): boolean => {
    const { control, store } = keys
    if (arrows.includes(key)) {
      control.moveKey(key)
      reveal(store.get()?.place ?? null)
    } else if (key === ' ' || key === 'Enter') {
      const card = store.get()?.card.id ?? null
      control.drop()
      if (card) focusCard(card)
    } else if (key === 'Escape' || key === 'Tab') control.cancel()
    else return false
    return key !== 'Tab'
  }
  const walkKey = (key: string, id: CardId): boolean => {
    if (key === 'Enter') keys.openCard(id)
    else if (key === ' ') keys.control.lift(id, 'keyboard')
    else if (arrows.includes(key)) {
      const at = placeOf(keys.grouped, id)
      const next = at && moveFocus(keys.grouped, at, key, keys.collapsed)
      const card = next && cardAt(keys.grouped, next)
      if (card) focusCard(card.id)
    } else return false
    return true
  }
  const onBlur = (event: React.FocusEvent) => {
    const left = !(event.relatedTarget instanceof Node) || !scroller.current?.contains(event.relatedTarget)
    if (left && event.relatedTarget && keys.store.get()?.by === 'keyboard') keys.control.cancel()
  }
  const onFocus = (event: React.FocusEvent) => {
    const id = cardUnder(event.target)?.dataset.card as CardId | undefined
    if (id) setActive(id)
  }
  return { reachable: reachableCard(keys, active), focusCard, onKeyDown, onFocus, onBlur }
}

/** The card last focused while it is on the board and not folded away, else the first one. */
function reachableCard({ grouped, collapsed }: Keys, active: CardId | null): CardId | null {
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
