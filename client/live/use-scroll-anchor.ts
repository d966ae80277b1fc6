import { type RefObject, useEffect } from 'react'
import { useViewAnchor, type ViewAnchor, viewAnchor } from './view-anchor.ts'

/** How far an anchor's offset goes (`Focus`), px. */
const farthest = 4000

/** How a view that only scrolls down is read and moved. */
export interface ScrolledView {
  /** What stands at the top of the box: a card and how far it is scrolled past, or no card and how far the whole is. */
  read(box: HTMLElement): Pick<ViewAnchor, 'card' | 'offset'>
  /** The scroll position an anchor means here, px; null when it is not shown. */
  topOf(box: HTMLElement, anchor: ViewAnchor): number | null
}

/** MEET-4: lets a presenter's place in a list be read and gone to. */
export function useScrollAnchor(scroller: RefObject<HTMLElement | null>, view: ScrolledView): void {
  useViewAnchor({
    read() {
      const box = scroller.current
      if (!box) return null
      const { card, offset } = view.read(box)
      return { card, day: null, offset: Math.max(-farthest, Math.min(farthest, Math.round(offset))) }
    },
    apply(anchor) {
      const box = scroller.current
      const top = box && view.topOf(box, anchor)
      if (box && top !== null) box.scrollTo(box.scrollLeft, top)
    },
  })
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
