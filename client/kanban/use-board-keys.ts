import type { FocusEvent, KeyboardEvent, RefObject } from 'react'
import type { CardId } from '../../shared/ids.ts'
import type { Grouped } from '../card/group/group-cards.ts'
import type { DragControl } from './drag/drag-control.ts'
import type { DragStore } from './drag/drag-store.ts'
import { dropLine } from './drag/drop-line.ts'
import { cardUnder } from './drag/pointer-sensors.ts'
import type { BoardLayout } from './layout/board-layout.ts'
import { measures } from './layout/measures.ts'
import { moveFocus } from './layout/move-focus.ts'
import { cardAt, placeOf } from './layout/place.ts'
import { useCardFocus } from './use-card-focus.ts'

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
  const { reachable, focusCard, hold, reveal, ...focus } = useCardFocus(scroller, keys)
  const revealLine = () => {
    const drag = keys.store.get()
    const line = drag && dropLine(keys.layout, keys.grouped, drag)
    if (line) reveal({ ...line, y: line.y - measures.emptyBody, height: measures.emptyBody * 2 })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const id = cardUnder(event.target)?.dataset.card as CardId | undefined
    if (!id || event.altKey || event.ctrlKey || event.metaKey) return
    hold(id)
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
      revealLine()
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
  const onBlur = (event: FocusEvent) => {
    focus.onBlur(event)
    const left = event.relatedTarget instanceof Node && !scroller.current?.contains(event.relatedTarget)
    if (left && keys.store.get()?.by === 'keyboard') keys.control.cancel()
  }
  return { reachable, onKeyDown, onFocus: focus.onFocus, onBlur }
}
