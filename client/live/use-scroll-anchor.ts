import { type RefObject, useEffect, useRef } from 'react'
import { useViewAnchor, type ViewAnchor, viewAnchor } from './view-anchor.ts'

/** How far an anchor's offset goes (`Focus`), px. */
const farthest = 4000

/** About two seconds: by then a list is as long as it will be. */
const framesToWait = 120
/** Whoever scrolls themselves is not pulled on. */
const ownScrolls = ['wheel', 'pointerdown', 'keydown'] as const

/** How a view that only scrolls down is read and moved. */
export interface ScrolledView {
  /** What stands at the top of the box: a card and how far it is scrolled past, or no card and how far the whole is. */
  read(box: HTMLElement): Pick<ViewAnchor, 'card' | 'offset'>
  /** The scroll position an anchor means here, px; null when it is not shown. */
  topOf(box: HTMLElement, anchor: ViewAnchor): number | null
}

/** MEET-4: lets a presenter's place in a list be read and gone to. */
export function useScrollAnchor(scroller: RefObject<HTMLElement | null>, view: ScrolledView): void {
  const waiting = useRef(0)
  useViewAnchor({
    read() {
      const box = scroller.current
      if (!box) return null
      const { card, offset } = view.read(box)
      return { card, day: null, offset: Math.max(-farthest, Math.min(farthest, Math.round(offset))) }
    },
    apply(anchor) {
      cancelAnimationFrame(waiting.current)
      goThere(anchor, framesToWait)
    },
  })
  /** A list that has just come may not be as long yet as the place it is meant to be at. */
  const goThere = (anchor: ViewAnchor, frames: number) => {
    const box = scroller.current
    const top = box && view.topOf(box, anchor)
    if (box && top !== null) box.scrollTo(box.scrollLeft, top)
    const there = box && top !== null && box.scrollTop > top - 1
    if (!there && frames > 0) waiting.current = requestAnimationFrame(() => goThere(anchor, frames - 1))
  }
  useEffect(() => {
    const box = scroller.current
    const stop = () => cancelAnimationFrame(waiting.current)
    for (const own of ownScrolls) box?.addEventListener(own, stop, { passive: true })
    return () => {
      stop()
      for (const own of ownScrolls) box?.removeEventListener(own, stop)
    }
  }, [scroller])
  useEffect(() => {
    const box = scroller.current
    box?.addEventListener('scroll', viewAnchor.moved, { passive: true })
    return () => box?.removeEventListener('scroll', viewAnchor.moved)
  }, [scroller])
}

/** A view without cards: only how far it is scrolled. */
export const scrolledAsWhole: ScrolledView = {
  read: box => ({ card: null, offset: box.scrollTop }),
  topOf: (_, anchor) => (anchor.card === null ? anchor.offset : null),
}
