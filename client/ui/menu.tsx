import { cloneElement, type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import { Floating } from './floating.tsx'
import { Icon, type IconName } from './icon.tsx'
import './menu.css'
import { rove } from './roving.ts'

export interface MenuItem {
  key: string
  label: string
  icon?: IconName | undefined
  danger?: boolean | undefined
  disabled?: boolean | undefined
  checked?: boolean | undefined
  /** A shortcut, or why the item is disabled. */
  hint?: string | undefined
  onSelect: () => void
}
interface TriggerProps {
  ref?: React.Ref<HTMLButtonElement> | undefined
  onClick?: (() => void) | undefined
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined
  'aria-haspopup'?: 'menu' | undefined
  'aria-expanded'?: boolean | undefined
}
export interface MenuProps {
  trigger: ReactElement<TriggerProps>
  items: readonly MenuItem[]
  label?: string | undefined
  align?: 'start' | 'end' | undefined
}

/** Arrow keys, Home, End and first letters move; Enter and Space choose; Escape and Tab leave. */
export function Menu({ trigger, items, label, align = 'start' }: MenuProps) {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    anchor.current?.focus()
  }
  return (
    <>
      {cloneElement(trigger, {
        ref: anchor,
        onClick: () => setOpen(!open),
        onKeyDown: event => {
          if (event.key !== 'ArrowDown' || open) return
          event.preventDefault()
          setOpen(true)
        },
        'aria-haspopup': 'menu',
        'aria-expanded': open,
      })}
      {open && (
        <Floating anchor={anchor} onClose={close} align={align} className="ui-menu-layer">
          <MenuList items={items} label={label} onClose={close} />
        </Floating>
      )}
    </>
  )
}

function MenuList({
  items,
  label,
  onClose,
}: {
  items: readonly MenuItem[]
  label: string | undefined
  onClose: () => void
}) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => buttons(ref.current)[0]?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return onClose()
    const all = buttons(ref.current)
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const next =
      rove(event.key, at, all.length, 'ArrowUp', 'ArrowDown') ??
      (event.key.length === 1 ? startingWith(all, at, event.key) : null)
    if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    all[next]?.focus()
  }
  return (
    <div ref={ref} role="menu" aria-label={label} className="ui-menu" onKeyDown={onKeyDown} tabIndex={-1}>
      {items.map(item => (
        <MenuRow key={item.key} item={item} onClose={onClose} />
      ))}
    </div>
  )
}

function MenuRow({ item, onClose }: { item: MenuItem; onClose: () => void }) {
  const select = () => {
    if (item.disabled) return
    onClose()
    item.onSelect()
  }
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: aria-checked is only there when the role is menuitemradio
    <button
      type="button"
      role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={item.checked}
      aria-disabled={item.disabled}
      tabIndex={-1}
      className={classNames('ui-menu-item', item.danger && 'ui-menu-danger')}
      onClick={select}
    >
      <span className="ui-menu-icon">
        {item.checked ? <Icon name="check" /> : item.icon && <Icon name={item.icon} />}
      </span>
      <span className="ui-menu-label">{item.label}</span>
      {item.hint && <span className="ui-menu-hint">{item.hint}</span>}
    </button>
  )
}

function buttons(menu: HTMLElement | null): HTMLButtonElement[] {
  return menu ? [...menu.querySelectorAll<HTMLButtonElement>('button')] : []
}

function startingWith(all: readonly HTMLButtonElement[], at: number, letter: string): number | null {
  for (let step = 1; step <= all.length; step++) {
    const index = (at + step) % all.length
    const words = all[index]?.querySelector('.ui-menu-label')?.textContent ?? ''
    if (words.toLowerCase().startsWith(letter.toLowerCase())) return index
  }
  return null
}
