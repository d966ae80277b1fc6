import { type RefObject, useLayoutEffect, useState } from 'react'

/** Where the scroller is, outside React: scrolling repaints the canvas and wakes no component. */
export interface ScrollPort {
  readonly left: () => number
  readonly top: () => number
  subscribe(listener: () => void): () => void
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
    }
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(box)
    box.addEventListener('scroll', port.tell, { passive: true })
    return () => {
      resized.disconnect()
      box.removeEventListener('scroll', port.tell)
    }
  }, [scroller, port])
  return { size, port: port as ScrollPort }
}

function createPort(scroller: RefObject<HTMLElement | null>) {
  const listeners = new Set<() => void>()
  return {
    left: () => scroller.current?.scrollLeft ?? 0,
    top: () => scroller.current?.scrollTop ?? 0,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    tell() {
      for (const listener of listeners) listener()
    },
  }
}
