import { useEffect } from 'react'
import { toggleFullscreen } from './fullscreen.ts'
import { type Press, pressOf } from './press.ts'

/** Keys of a keyboard or a clicker, as long as the wall is there. Combinations stay the browser's. */
export function usePlayerKeys(press: (press: Press) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || onButton(event)) return
      if (event.key === 'f' || event.key === 'F') return void toggleFullscreen()
      const asked = pressOf(event.key)
      if (!asked) return
      event.preventDefault()
      press(asked)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [press])
}

/** Enter and space on a focused button press that button. */
function onButton({ key, target }: KeyboardEvent): boolean {
  return (
    (key === ' ' || key === 'Enter') && target instanceof HTMLElement && target.closest('button, a') !== null
  )
}
