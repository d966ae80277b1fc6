import { type PointerEvent, type RefObject, useRef } from 'react'
import type { CardId } from '../../shared/ids.ts'
import type { useDetails } from './detail/use-details.ts'
import type { MoveStore } from './drag/moving.ts'
import { touchSlack, type useTouchHold } from './drag/use-touch-hold.ts'
import type { Pointed, useHover } from './rows/use-hover.ts'

interface Input {
  readonly scroller: RefObject<HTMLElement | null>
  readonly pointing: ReturnType<typeof useHover>['pointing']
  readonly details: ReturnType<typeof useDetails>
  readonly moves: MoveStore
  readonly hold: ReturnType<typeof useTouchHold>
  focusRow(at: number): void
  fold(lane: string): void
  openCard(card: CardId): void
  leaveKeys(): void
}

/** Further than this, a press is not a click any more but pushes the map. */
const slack = 4
/** A touch longer than this was meant to hold or to read, not to open. */
const longMs = 350

/**
 * The mouse on the map: a press on a name or a bar opens the card, on a lane's head folds it, on free ground takes the keys there, and
 * pushing free ground moves the map. On a touch screen a tap is that press; held for long, a date moves and anything else shows the details.
 */
export function usePointing(input: Input) {
  const { scroller, pointing, details, moves, hold } = input
  const push = useRef<{ x: number; y: number; left: number; top: number; far: boolean } | null>(null)
  /** The press was a drag, a push or a long press, so the click that ends it means nothing. */
  const spent = useRef(false)
  const touched = useRef<{ x: number; y: number; at: number } | null>(null)
  const touchDown = (event: PointerEvent, found: Pointed | null) => {
    touched.current = { x: event.clientX, y: event.clientY, at: event.timeStamp }
    hold.forget()
    if (!event.isPrimary || found?.row.kind !== 'card') return
    const { card } = found.row
    const held = found.part !== 'names' && hold.press(card, event)
    if (!held) details.press(card.id, event.clientX)
  }
  const touchMove = (event: PointerEvent) => {
    const from = touched.current
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) <= touchSlack) return
    hold.forget()
    details.forget()
  }
  const touchEnd = () => {
    hold.forget()
    details.forget()
  }
  return {
    /** Before a handle takes hold: leaving the keys puts back what they had moved, not what is grabbed now. */
    onPointerDownCapture(event: PointerEvent) {
      spent.current = false
      details.hide()
      input.leaveKeys()
      const found = pointing.at(event)
      touched.current = null
      if (event.pointerType === 'touch') return touchDown(event, found)
      const box = scroller.current
      if (!box || event.button !== 0 || !found || found.part === 'names' || isHandle(event.target)) return
      push.current = {
        x: event.clientX,
        y: event.clientY,
        left: box.scrollLeft,
        top: box.scrollTop,
        far: false,
      }
    },
    onPointerMove(event: PointerEvent) {
      if (moves.get()) {
        spent.current = true
        return
      }
      const at = push.current
      if (at && scroller.current && (event.buttons & 1) === 1) {
        const x = event.clientX - at.x
        const y = event.clientY - at.y
        at.far ||= Math.hypot(x, y) > slack
        if (!at.far) return
        spent.current = true
        pointing.leave()
        scroller.current.scrollTo(at.left - x, at.top - y)
        return
      }
      push.current = null
      if (event.pointerType === 'touch') return touchMove(event)
      pointing.move(event)
      const found = pointing.at(event)
      if (found?.row.kind === 'card' && found.part === 'work') details.rest(found.row.card.id, event.clientX)
      else details.leave()
    },
    onPointerUp() {
      push.current = null
    },
    onPointerCancel(event: PointerEvent) {
      if (event.pointerType === 'touch') touchEnd()
    },
    onPointerLeave(event: PointerEvent) {
      push.current = null
      if (event.pointerType === 'touch') return touchEnd()
      pointing.leave()
      details.leave()
    },
    onContextMenu(event: React.MouseEvent) {
      /** A long press on a touch screen asks for the details, not for the browser's menu. */
      if ((event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch') event.preventDefault()
    },
    onClick(event: React.MouseEvent) {
      const long = touched.current !== null && event.timeStamp - touched.current.at > longMs
      if (spent.current || long || moves.get()) return
      const strip = (event.target as HTMLElement).closest<HTMLElement>('.gantt-strip-lane')
      if (strip?.dataset.fold) return input.fold(strip.dataset.fold)
      const found = pointing.at(event)
      if (!found) return
      input.focusRow(found.at)
      if (found.row.kind === 'lane') return input.fold(found.row.lane.id)
      if (found.part !== 'free') return input.openCard(found.row.card.id)
    },
  }
}

const isHandle = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-handle]') !== null
