import { useRef, useSyncExternalStore } from 'react'
import type { MapRows } from '../../map/contract.ts'
import { type RowWindow, rowWindow, sameWindow } from '../rows/row-window.ts'
import type { ScrollPort } from '../use-scroll-port.ts'

/** The rows to have in the document; wakes its component only when they are other ones. */
export function useRowWindow(port: ScrollPort, rows: MapRows, height: number): RowWindow {
  const last = useRef<RowWindow>({ from: 0, to: 0, base: 0 })
  return useSyncExternalStore(port.subscribe, () => {
    const next = rowWindow(rows, port.top(), height)
    if (!sameWindow(last.current, next)) last.current = next
    return last.current
  })
}
