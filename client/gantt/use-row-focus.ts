import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { MapPicture } from '../map/contract.ts'
import { rowSizes } from './measures.ts'
import { type RowKey, rowAt, rowKey } from './row-key.ts'

/** Which row the keys are on: one row of the grid is in the tab order, stays rendered, and takes the focus with it when it moves. */
export function useRowFocus(
  scroller: RefObject<HTMLElement | null>,
  picture: MapPicture | null,
  headHeight: number,
) {
  const [active, setActive] = useState<RowKey | null>(null)
  const wanted = useRef<RowKey | null>(null)
  const held = useRef(false)
  const [, renderAgain] = useState(0)
  const latest = useRef({ picture, headHeight })
  latest.current = { picture, headHeight }

  const reveal = useCallback(
    (at: number) => {
      const { picture, headHeight } = latest.current
      const row = picture?.rows.rows[at]
      const box = scroller.current
      if (!row || !box) return
      const above = row.kind === 'card' ? rowSizes.lane : 0
      const room = box.clientHeight - headHeight
      if (row.top - above < box.scrollTop) box.scrollTop = row.top - above
      else if (row.top + row.height > box.scrollTop + room) box.scrollTop = row.top + row.height - room
    },
    [scroller],
  )
  const focusRow = useCallback(
    (at: number) => {
      const row = latest.current.picture?.rows.rows[at]
      if (!row) return
      wanted.current = rowKey(row)
      setActive(wanted.current)
      renderAgain(n => n + 1)
      reveal(at)
    },
    [reveal],
  )
  useLayoutEffect(() => {
    /** A row that was taken out of the document with the focus on it, by an edit or a fold, gives it back when it is there again. */
    const lost = held.current && document.activeElement === document.body ? active : null
    const key = wanted.current ?? lost
    const element = key && scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)
    if (!element) return
    wanted.current = null
    element.focus({ preventScroll: true })
  })
  const onFocus = (event: FocusEvent) => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row
    held.current = key !== undefined
    if (key !== undefined) setActive(key)
  }
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget) held.current = false
  }
  const at = picture ? rowAt(picture.rows, active) : null
  const first = picture?.rows.rows[0]
  return {
    /** The row last focused, null when it is not shown. */
    active: at === null ? null : active,
    reachable: at === null ? (first ? rowKey(first) : null) : active,
    focusRow,
    onFocus,
    onBlur,
  }
}
