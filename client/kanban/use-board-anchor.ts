import { type RefObject, useEffect } from 'react'
import type { Grouped } from '../card/group/group-cards.ts'
import { useViewAnchor, viewAnchor } from '../live/view-anchor.ts'
import { boardAnchor, scrollOfBoardAnchor } from './layout/board-anchor.ts'
import type { BoardLayout } from './layout/board-layout.ts'

/** MEET-4: lets a presenter's place on the board be read and gone to. */
export function useBoardAnchor(
  scroller: RefObject<HTMLElement | null>,
  grouped: Grouped,
  layout: BoardLayout,
  ready: boolean,
): void {
  useViewAnchor(
    {
      read: () =>
        scroller.current &&
        boardAnchor(grouped, layout, { x: scroller.current.scrollLeft, y: scroller.current.scrollTop }),
      apply(anchor) {
        const to = scrollOfBoardAnchor(grouped, layout, anchor)
        if (to) scroller.current?.scrollTo(to.x, to.y)
      },
    },
    ready,
  )
  useEffect(() => {
    const box = scroller.current
    box?.addEventListener('scroll', viewAnchor.moved, { passive: true })
    return () => box?.removeEventListener('scroll', viewAnchor.moved)
  }, [scroller])
}
