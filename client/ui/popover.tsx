import { cloneElement, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { Floating } from './floating.tsx'
import { firstFocusable } from './focusable.ts'
import './popover.css'

interface TriggerProps {
  ref?: React.Ref<HTMLButtonElement> | undefined
  onClick?: (() => void) | undefined
  'aria-haspopup'?: 'dialog' | 'menu' | 'listbox' | undefined
  'aria-expanded'?: boolean | undefined
}

export interface PopoverProps {
  /** A `Button` or `IconButton`; it is given the click, the ref and the expanded state. */
  trigger: ReactElement<TriggerProps>
  label: string
  align?: 'start' | 'end' | undefined
  children: ReactNode | ((close: () => void) => ReactNode)
  onOpenChange?: ((open: boolean) => void) | undefined
}

/** A small non-modal layer: the focus goes in when it opens and returns to its trigger when it closes. */
export function Popover({ trigger, label, align = 'start', children, onOpenChange }: PopoverProps) {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const change = (next: boolean) => {
    setOpen(next)
    onOpenChange?.(next)
  }
  const close = () => change(false)
  return (
    <>
      {cloneElement(trigger, {
        ref: anchor,
        onClick: () => change(!open),
        'aria-haspopup': 'dialog',
        'aria-expanded': open,
      })}
      {open && (
        <Floating anchor={anchor} onClose={close} align={align} role="dialog" aria-label={label}>
          <FocusInside anchor={anchor}>
            {typeof children === 'function' ? children(close) : children}
          </FocusInside>
        </Floating>
      )}
    </>
  )
}

/** Takes the focus, and hands it back to the anchor if it still has it when it goes. Tabbing past the end leaves from the anchor. */
function FocusInside({
  anchor,
  children,
}: {
  anchor: React.RefObject<HTMLElement | null>
  children: ReactNode
}) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const inside = ref.current
    const back = anchor.current
    ;(inside && firstFocusable(inside))?.focus()
    return () => {
      const active = document.activeElement
      if (!active || active === document.body || inside?.contains(active)) back?.focus()
    }
  }, [anchor])
  return (
    <div ref={ref} className="ui-popover" tabIndex={-1}>
      {children}
    </div>
  )
}
