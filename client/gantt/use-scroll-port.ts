import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * Where the scroller is, outside React: scrolling repaints the canvas and wakes no component. The place is remembered, not asked of the
 * element: asking a page that has just changed makes the browser lay it out there and then.
 */
export interface ScrollPort {
  readonly left: () => number
  readonly top: () => number
  subscribe(listener: () => void): () => void
  /** Looks again now, for who has just scrolled and cannot wait for the browser to say so. */
  look(): void
}

/** The scroller's inner size, 0 until measured, and its place. */
export function useScrollPort(scroller: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [port] = useState(() => createPort(scroller))
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const measure = () => {
      const next = { width: box.clientWidth, height: box.clientHeight }
      setSize(before => (before.width === next.width && before.height === next.height ? before : next))
      port.look()
    }
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(box)
    box.addEventListener('scroll', port.look, { passive: true })
    return () => {
      resized.disconnect()
      box.removeEventListener('scroll', port.look)
    }
  }, [scroller, port])
  return { size, port }
}

function createPort(scroller: RefObject<HTMLElement | null>): ScrollPort {
  const listeners = new Set<() => void>()
  let left = 0
  let top = 0
  return {
    left: () => left,
    top: () => top,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    look() {
      const box = scroller.current
      if (!box || (box.scrollLeft === left && box.scrollTop === top)) return
      left = box.scrollLeft
      top = box.scrollTop
      for (const listener of listeners) listener()
    },
  }
}
