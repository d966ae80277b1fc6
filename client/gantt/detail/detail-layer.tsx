import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { floatPosition } from '../../ui/float-position.ts'

/** Where the row is on screen, and across which point of it one looks. */
export interface DetailPlace {
  readonly x: number
  readonly top: number
  readonly height: number
}

/** A quiet layer under or over its row, never on it. It takes no focus and no pointer; whoever wants to act opens the card. */
export function DetailLayer({
  id,
  row,
  place,
  children,
}: {
  id: string
  /** The `data-row` it is about: a reader on it is told there are details. */
  row: string
  place: DetailPlace
  children: ReactNode
}) {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = ref.current
    if (!box) return
    const anchor = { left: place.x - 40, top: place.top, width: 80, height: place.height }
    const size = { width: box.offsetWidth, height: box.offsetHeight }
    const at = floatPosition(anchor, size, { width: innerWidth, height: innerHeight }, 'start')
    box.style.left = `${at.left}px`
    box.style.top = `${at.top}px`
  })
  useEffect(() => {
    const element = document.querySelector(`[data-row="${CSS.escape(row)}"]`)
    element?.setAttribute('aria-describedby', id)
    return () => element?.removeAttribute('aria-describedby')
  }, [row, id])
  return (
    <div ref={ref} id={id} role="tooltip" className="gdetail">
      {children}
    </div>
  )
}
