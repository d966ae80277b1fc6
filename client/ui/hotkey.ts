import { useEffect, useRef } from 'react'

export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Whether a press is this combination: `mod+k` (Ctrl, or Command on a Mac), `mod+shift+z`, `/`, `?`. */
export function isHotkey(combination: string, pressed: Pressed): boolean {
  const parts = combination.toLowerCase().split('+')
  const key = parts.at(-1) ?? ''
  if (pressed.key.toLowerCase() !== key) return false
  const mod = pressed.ctrlKey || pressed.metaKey
  if (mod !== parts.includes('mod') || pressed.altKey !== parts.includes('alt')) return false
  return key.length === 1 && !mod && !/[a-z]/.test(key) ? true : pressed.shiftKey === parts.includes('shift')
}

/** Plain keys stay with whoever is typing; combinations with `mod` work everywhere, but never inside a modal dialog. */
export function useHotkey(combination: string, run: (event: KeyboardEvent) => void, on = true): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || !isHotkey(combination, event)) return
      if (!combination.includes('mod') && isTyping(event.target)) return
      if (document.querySelector('dialog:modal')) return
      event.preventDefault()
      latest.current(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [combination, on])
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  )
}
