import { useEffect, useRef } from 'react'

/** How long after a press, a key or a turn of the wheel what happens is still the person's own doing, ms. */
const ownForMs = 1500

/** Tells what a person does from what a page does by itself: a view that tidies its address has not left the presenter. */
export function useLastInput(): { readonly isRecent: (inView?: boolean) => boolean } {
  const last = useRef({ any: Number.NEGATIVE_INFINITY, inView: Number.NEGATIVE_INFINITY })
  useEffect(() => {
    const note = (event: Event) => {
      if (!event.isTrusted) return
      last.current.any = performance.now()
      const view = document.getElementById('board-view')
      if (event.target instanceof Node && view?.contains(event.target))
        last.current.inView = performance.now()
    }
    for (const name of names) window.addEventListener(name, note, { capture: true, passive: true })
    return () => {
      for (const name of names) window.removeEventListener(name, note, { capture: true })
    }
  }, [])
  return {
    isRecent: (inView = false) =>
      performance.now() - (inView ? last.current.inView : last.current.any) < ownForMs,
  }
}

const names = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const
