import { useEffect, useRef } from 'react'
import type { Focus } from '../../shared/meeting/control.ts'

/** The row and day at the top left of what a view shows: the part of a presenter's focus that is not in the address (MEET-4). */
export type ViewAnchor = NonNullable<Focus['anchor']>

export interface AnchoredView {
  /** Null while there is nothing to stand on, such as an empty board. */
  read(): ViewAnchor | null
  /** Goes there without animation; what the view does not know (a filtered card, a day outside) it leaves as it is. */
  apply(anchor: ViewAnchor): void
}

export interface AnchorBook {
  /** Says how the view on screen is read and moved; the newest one counts. Answers how to take it back. */
  provide(view: AnchoredView): () => void
  read(): ViewAnchor | null
  /** To the view on screen, or to the next one that comes: following opens a page and means a place in it. */
  apply(anchor: ViewAnchor): void
  /** Called by a view after it was scrolled, by whomever. */
  moved(): void
  onMoved(listener: () => void): () => void
}

export function createAnchorBook(): AnchorBook {
  const views: AnchoredView[] = []
  const listeners = new Set<() => void>()
  let waiting: ViewAnchor | null = null
  return {
    provide(view) {
      views.push(view)
      if (waiting) view.apply(waiting)
      waiting = null
      return () => {
        const at = views.indexOf(view)
        if (at >= 0) views.splice(at, 1)
      }
    },
    read: () => views.at(-1)?.read() ?? null,
    apply(anchor) {
      const view = views.at(-1)
      if (view) view.apply(anchor)
      else waiting = anchor
    },
    moved() {
      for (const listener of listeners) listener()
    },
    onMoved(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** One page shows one view. */
export const viewAnchor: AnchorBook = createAnchorBook()

/** Registers the view it is called in for as long as it is on screen and `ready`; the newest `view` is asked. */
export function useViewAnchor(view: AnchoredView, ready = true): void {
  const latest = useRef(view)
  latest.current = view
  useEffect(() => {
    if (!ready) return
    return viewAnchor.provide({
      read: () => latest.current.read(),
      apply: anchor => latest.current.apply(anchor),
    })
  }, [ready])
}
