import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import './dialog.css'
import { firstFocusable } from './focusable.ts'
import { IconButton } from './icon-button.tsx'
import { useUiWords } from './words.ts'

export interface DialogProps {
  open: boolean
  title: ReactNode
  onClose: () => void
  footer?: ReactNode | undefined
  children?: ReactNode | undefined
  /** px, or any CSS width; never wider than the window. */
  width?: number | string | undefined
}

/** A modal on the native element, beginning at its first field: the browser keeps the focus inside, makes the rest inert and gives the focus back. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null
}

function OpenDialog({ title, onClose, footer, children, width = 520 }: Omit<DialogProps, 'open'>) {
  const ref = useRef<HTMLDialogElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const words = useUiWords()
  // closed while it is still in the page: the browser gives no focus back for a dialog that is already gone
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    if (body.current) firstFocusable(body.current).focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      className="ui-dialog"
      style={{ width }}
      aria-labelledby={titleId}
      onCancel={event => {
        if (event.target !== ref.current) return
        event.preventDefault()
        onClose()
      }}
    >
      <header className="ui-dialog-head">
        <h2 id={titleId}>{title}</h2>
        <IconButton label={words.close} icon="close" size="s" onClick={onClose} />
      </header>
      <div className="ui-dialog-body" ref={body}>
        {children}
      </div>
      {footer && <footer className="ui-dialog-foot">{footer}</footer>}
    </dialog>
  )
}
