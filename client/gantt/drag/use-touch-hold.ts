import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { CardView } from '../../../shared/board/view.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { MapPicture } from '../../map/contract.ts'
import type { Handle } from './handle.ts'
import { handleUnder } from './handle-under.ts'
import type { MoveStore } from './moving.ts'
import type { GrabAt } from './use-pointer-drag.ts'

interface Input {
  readonly scroller: RefObject<HTMLElement | null>
  readonly picture: MapPicture | null
  readonly namesWidth: number
  readonly moves: MoveStore
  may(card: CardView): boolean
  grab(at: GrabAt, card: CardView, handle: Handle): void
  /** Held and let go where it was: whoever did that wanted to read. */
  onStill(card: CardId, x: number): void
}

/** How long a finger stays before a date is in its hold; one that goes further than this before scrolls. */
const holdMs = 350
export const touchSlack = 8

/** GANTT-3 by touch: a date or a bar that is held for a moment follows the finger; any other movement scrolls as it always does. */
export function useTouchHold(input: Input) {
  const { scroller, moves } = input
  const latest = useRef(input)
  latest.current = input
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    /** A browser scrolls with the first movement it is not kept from, and takes the pointer away. */
    const keep = (event: TouchEvent) => moves.get() && event.cancelable && event.preventDefault()
    box.addEventListener('touchmove', keep, { passive: false })
    return () => {
      clearTimeout(timer.current)
      box.removeEventListener('touchmove', keep)
    }
  }, [scroller, moves])

  /** Answers whether there is something here that this person may hold. */
  const press = useCallback((card: CardView, at: GrabAt): boolean => {
    clearTimeout(timer.current)
    const { scroller, picture, namesWidth, may } = latest.current
    const box = scroller.current
    if (!box || !picture || !may(card)) return false
    const x = at.clientX - box.getBoundingClientRect().left - namesWidth + box.scrollLeft
    const handle = x < box.scrollLeft ? null : handleUnder(card, picture.barsOf(card), picture.axis, x)
    if (handle === null) return false
    timer.current = setTimeout(() => hold(latest.current, card, handle, at), holdMs)
    return true
  }, [])
  return { press, forget: useCallback(() => clearTimeout(timer.current), []) }
}

function hold({ grab, moves, onStill }: Input, card: CardView, handle: Handle, at: GrabAt): void {
  grab(at, card, handle)
  const up = (event: PointerEvent) => {
    if (event.pointerId !== at.pointerId) return
    window.removeEventListener('pointerup', up)
    window.removeEventListener('pointercancel', up)
    if (event.type === 'pointerup' && moves.get() === null) onStill(card.id, at.clientX)
  }
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', up)
}
