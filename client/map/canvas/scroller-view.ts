import type { ScrollerView } from './seen-box.ts'

/** A scroller's place and size as last looked at: asking a page that has just changed makes the browser lay it out there and then. */
export function watchView(scroller: HTMLElement, changed: () => void) {
  let known: ScrollerView | null = null
  const forget = () => {
    known = null
    changed()
  }
  const resized = new ResizeObserver(forget)
  resized.observe(scroller)
  scroller.addEventListener('scroll', forget, { passive: true })
  return {
    /** `anew`: it may have been scrolled or resized by whoever asks, and no event has said so yet. */
    view(anew: boolean): ScrollerView {
      if (known && !anew) return known
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller
      known = { scrollLeft, scrollTop, clientWidth, clientHeight }
      return known
    },
    dispose() {
      resized.disconnect()
      scroller.removeEventListener('scroll', forget)
    },
  }
}
