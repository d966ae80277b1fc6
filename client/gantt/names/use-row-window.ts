import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { MapRows } from '../../map/contract.ts'
import { type RowWindow, rowsInSight, rowWindow, sameWindow } from '../rows/row-window.ts'
import type { ScrollPort } from '../use-scroll-port.ts'

/** The rows to have in the document; wakes its component only when they are other ones. */
export function useRowWindow(port: ScrollPort, rows: MapRows, height: number): RowWindow {
  const last = useRef<RowWindow>({ from: 0, to: 0, base: 0 })
  const windowAt = useIsSettled() ? rowWindow : rowsInSight
  return useSyncExternalStore(port.subscribe, () => {
    const next = windowAt(rows, port.top(), height)
    if (!sameWindow(last.current, next)) last.current = next
    return last.current
  })
}

/** False until the first picture stands and the page has a moment for what is not seen yet. */
function useIsSettled(): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const settle = () => setSettled(true)
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(settle, 200)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(settle, { timeout: 500 })
    return () => cancelIdleCallback(idle)
  }, [])
  return settled
}
