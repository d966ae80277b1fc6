import { type RefObject, useMemo, useRef } from 'react'
import type { BoardLayout } from '../layout/board-layout.ts'
import { measures } from '../layout/measures.ts'
import { hitTest, type Point } from '../layout/place.ts'
import type { DragControl } from './drag-control.ts'
import { edgeScroll } from './edge-scroll.ts'
import type { PointerDragHandlers } from './pointer-drag.tsx'

/** Ties a pointer to the board: hit tests in content coordinates, scrolls at the edges, moves the ghost without React. */
export function usePointerDrag(
  control: DragControl,
  scroller: RefObject<HTMLElement | null>,
  layout: RefObject<BoardLayout>,
  ghost: RefObject<HTMLElement | null>,
): PointerDragHandlers {
  const hand = useRef<{ grip: Point; at: Point; frame: number } | null>(null)
  return useMemo(() => {
    const follow = () => {
      const box = scroller.current
      const now = hand.current
      if (!box || !now) return
      const rect = box.getBoundingClientRect()
      const by = edgeScroll({ ...sides(rect), top: rect.top + measures.headHeight }, now.at)
      if (by.x !== 0 || by.y !== 0) box.scrollBy(by.x, by.y)
      const inside =
        now.at.x >= rect.left && now.at.x <= rect.right && now.at.y >= rect.top && now.at.y <= rect.bottom
      const point = { x: now.at.x - rect.left + box.scrollLeft, y: now.at.y - rect.top + box.scrollTop }
      control.moveTo(inside ? hitTest(layout.current, point) : null)
      now.frame = by.x !== 0 || by.y !== 0 ? requestAnimationFrame(follow) : 0
    }
    const leave = () => {
      if (hand.current) cancelAnimationFrame(hand.current.frame)
      hand.current = null
    }
    return {
      start(card, face, at) {
        const rect = face.getBoundingClientRect()
        if (!control.lift(card, 'pointer')) return false
        hand.current = { grip: { x: at.x - rect.left, y: at.y - rect.top }, at, frame: 0 }
        moveGhost(ghost.current, hand.current)
        return true
      },
      move(at) {
        if (!hand.current) return
        hand.current.at = at
        moveGhost(ghost.current, hand.current)
        if (hand.current.frame === 0) follow()
      },
      end() {
        leave()
        control.drop()
      },
      cancel() {
        leave()
        control.cancel()
      },
    }
  }, [control, scroller, layout, ghost])
}

const sides = ({ left, right, bottom }: DOMRect) => ({ left, right, bottom })

function moveGhost(ghost: HTMLElement | null, { at, grip }: { at: Point; grip: Point }): void {
  if (ghost) ghost.style.transform = `translate(${at.x - grip.x}px, ${at.y - grip.y}px)`
}
