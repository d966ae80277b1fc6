import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { CardView } from '../../../shared/board/view.ts'
import type { MapPicture } from '../../map/contract.ts'
import type { Handle } from './handle.ts'
import type { MoveStore } from './moving.ts'

interface Grab {
  readonly pointer: number
  /** Where it was taken hold of, in picture px along time. */
  readonly x: number
}

/** How near the edge the map begins to scroll by itself, and how far a frame. */
const edge = 48
const mostAFrame = 18

/** Where a pointer takes hold, in window px. */
export interface GrabAt {
  readonly pointerId: number
  readonly clientX: number
}

/** Dragging dates with the mouse or, once it was held, a finger: whole days, the map scrolls along at its edges, Escape puts everything back. */
export function usePointerDrag(
  scroller: RefObject<HTMLElement | null>,
  picture: MapPicture | null,
  namesWidth: number,
  store: MoveStore,
) {
  const latest = useRef({ picture, namesWidth })
  latest.current = { picture, namesWidth }
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  return useCallback(
    (event: GrabAt, card: CardView, handle: Handle) => {
      const box = scroller.current
      if (!box || store.get()) return
      const grab: Grab = { pointer: event.pointerId, x: event.clientX + box.scrollLeft }
      let clientX = event.clientX
      let frame = 0
      const follow = () => {
        const width = latest.current.picture?.axis.dayWidth ?? 1
        store.to(Math.round((clientX + box.scrollLeft - grab.x) / width))
      }
      const scroll = () => {
        const by = edgeSpeed(clientX, box.getBoundingClientRect(), latest.current.namesWidth)
        if (by !== 0) {
          box.scrollLeft += by
          follow()
        }
        frame = requestAnimationFrame(scroll)
      }
      const move = (now: PointerEvent) => {
        if (now.pointerId !== grab.pointer) return
        clientX = now.clientX
        follow()
      }
      const end = (how: 'drop' | 'end') => {
        cancelAnimationFrame(frame)
        window.removeEventListener('pointermove', move)
        window.removeEventListener('pointerup', up)
        window.removeEventListener('pointercancel', cancel)
        document.removeEventListener('keydown', key, true)
        document.body.classList.remove('gantt-dragging')
        stop.current = null
        store[how]()
      }
      const up = (now: PointerEvent) => now.pointerId === grab.pointer && end('drop')
      const cancel = () => end('end')
      const key = (now: KeyboardEvent) => {
        if (now.key !== 'Escape') return
        now.preventDefault()
        now.stopPropagation()
        end('end')
      }
      window.addEventListener('pointermove', move)
      window.addEventListener('pointerup', up)
      window.addEventListener('pointercancel', cancel)
      document.addEventListener('keydown', key, true)
      document.body.classList.add('gantt-dragging')
      stop.current = cancel
      store.lift(card, handle)
      frame = requestAnimationFrame(scroll)
    },
    [scroller, store],
  )
}

/** px a frame: nothing in the middle, faster the further out. */
export function edgeSpeed(
  x: number,
  box: { readonly left: number; readonly right: number },
  names: number,
): number {
  const left = box.left + names + edge - x
  const right = x - (box.right - edge)
  const out = Math.max(left, right)
  if (out <= 0) return 0
  const speed = Math.min(mostAFrame, Math.ceil((out / edge) * mostAFrame))
  return right > left ? speed : -speed
}
