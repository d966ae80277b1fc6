import { type ComponentProps, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { classNames } from './class-names.ts'
import './floating.css'
import { floatPosition } from './float-position.ts'

export interface FloatingProps extends ComponentProps<'div'> {
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
  align?: 'start' | 'end' | undefined
  matchWidth?: boolean | undefined
}

/**
 * A layer beside its anchor. It lives in the anchor's own dialog when there is one, since a modal makes everything else inert.
 * Escape and a press outside close it; Escape goes no further, so the dialog or panel beneath stays open.
 */
export function Floating({
  anchor,
  onClose,
  align = 'start',
  matchWidth,
  className,
  ...rest
}: FloatingProps) {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = () => placeBeside(anchor.current, ref.current, align, matchWidth ?? false)
    place()
    window.addEventListener('resize', place)
    window.addEventListener('scroll', place, true)
    const grown = new ResizeObserver(place)
    if (ref.current) grown.observe(ref.current)
    return () => {
      window.removeEventListener('resize', place)
      window.removeEventListener('scroll', place, true)
      grown.disconnect()
    }
  }, [anchor, align, matchWidth])
  useDismiss(ref, anchor, onClose)
  const host = anchor.current?.closest('dialog') ?? document.body
  return createPortal(<div {...rest} ref={ref} className={classNames('ui-floating', className)} />, host)
}

function placeBeside(
  anchor: HTMLElement | null,
  float: HTMLElement | null,
  align: 'start' | 'end',
  matchWidth: boolean,
) {
  if (!anchor || !float) return
  const rect = anchor.getBoundingClientRect()
  if (matchWidth) float.style.minWidth = `${rect.width}px`
  const size = { width: float.offsetWidth, height: float.scrollHeight + 2 }
  const at = floatPosition(rect, size, { width: window.innerWidth, height: window.innerHeight }, align)
  float.style.left = `${at.left}px`
  float.style.top = `${at.top}px`
  float.style.maxHeight = `${at.maxHeight}px`
}

function useDismiss(
  ref: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  onClose: () => void,
) {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const press = (event: PointerEvent) => {
      const target = event.target as Node
      if (!ref.current?.contains(target) && !anchor.current?.contains(target)) close.current()
    }
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.stopPropagation()
      event.preventDefault()
      close.current()
    }
    document.addEventListener('pointerdown', press, true)
    document.addEventListener('keydown', key, true)
    return () => {
      document.removeEventListener('pointerdown', press, true)
      document.removeEventListener('keydown', key, true)
    }
  }, [ref, anchor])
}
