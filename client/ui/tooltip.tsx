import { cloneElement, type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Floating } from './floating.tsx'
import './tooltip.css'

interface HintedProps {
  ref?: React.Ref<HTMLElement> | undefined
  'aria-describedby'?: string | undefined
  onPointerEnter?: (() => void) | undefined
  onPointerLeave?: (() => void) | undefined
  onFocus?: (() => void) | undefined
  onBlur?: (() => void) | undefined
}

const delayMs = 400

/** More words on hover or focus; never the only place where something is said. Escape dismisses it. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactElement<HintedProps> }) {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const id = useId()
  useEffect(() => () => clearTimeout(timer.current), [])
  const hide = () => {
    clearTimeout(timer.current)
    setOpen(false)
  }
  return (
    <>
      {cloneElement(children, {
        ref: anchor,
        'aria-describedby': open ? id : undefined,
        onPointerEnter: () => {
          timer.current = setTimeout(() => setOpen(true), delayMs)
        },
        onPointerLeave: hide,
        onFocus: () => setOpen(true),
        onBlur: hide,
      })}
      {open && (
        <Floating anchor={anchor} onClose={hide} id={id} role="tooltip" className="ui-tooltip">
          {text}
        </Floating>
      )}
    </>
  )
}
