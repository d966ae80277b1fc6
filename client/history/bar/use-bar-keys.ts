import { useEffect, useRef } from 'react'

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'preventDefault'>

/** The scrubber's keys work wherever nothing else has the focus: a card, a field, a menu keep theirs. */
export function useBarKeys(step: (event: Pressed) => void): void {
  const latest = useRef(step)
  latest.current = step
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return
      if (isNobodys(event.target)) latest.current(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** An open card closes with Escape first: its panel has the focus, or the card beside it. */
const isNobodys = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof HTMLElement && target.id === 'board-view')
