import { useEffect, useState } from 'react'

const idleMs = 3000

/** True while nobody has moved the pointer for three seconds: the cursor and the buttons go. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const woken = () => {
      clearTimeout(timer)
      setIdle(false)
      timer = setTimeout(() => setIdle(true), idleMs)
    }
    window.addEventListener('pointermove', woken)
    window.addEventListener('pointerdown', woken)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', woken)
      window.removeEventListener('pointerdown', woken)
    }
  }, [])
  return idle
}
