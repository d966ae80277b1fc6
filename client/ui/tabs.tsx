import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { rove } from './roving.ts'
import './tabs.css'

export interface TabItem<K extends string> {
  key: K
  label: ReactNode
  count?: number | undefined
}
export interface TabsProps<K extends string> {
  label: string
  tabs: readonly TabItem<K>[]
  value: K
  onChange: (key: K) => void
}

/** The strip only; what it shows is the caller's. Arrow keys move and choose. */
export function Tabs<K extends string>({ label, tabs, value, onChange }: TabsProps<K>) {
  const ref = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(tab => tab.key === value)
    const next = rove(event.key, at, tabs.length, 'ArrowLeft', 'ArrowRight')
    const tab = next === null ? undefined : tabs[next]
    if (!tab) return
    event.preventDefault()
    onChange(tab.key)
    ref.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next ?? 0]?.focus()
  }
  return (
    <div ref={ref} role="tablist" aria-label={label} className="ui-tabs" onKeyDown={onKeyDown}>
      {tabs.map(tab => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          aria-selected={tab.key === value}
          tabIndex={tab.key === value ? 0 : -1}
          className="ui-tab"
          onClick={() => onChange(tab.key)}
        >
          {tab.label}
          {tab.count !== undefined && <span className="ui-tab-count num">{tab.count}</span>}
        </button>
      ))}
    </div>
  )
}
