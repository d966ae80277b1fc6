import { useCallback, useState } from 'react'

/** How many CSS px one pixel of the 1920 × 1080 sheet is here, for what is painted instead of laid out; 0 until the box is there. */
export function useSheetPx(): readonly [
  ref: (element: HTMLElement | null) => (() => void) | undefined,
  px: number,
] {
  const [px, setPx] = useState(0)
  const ref = useCallback((element: HTMLElement | null) => {
    const sheet = element?.closest('.wall')
    if (!sheet) return
    const measure = () => setPx(Math.min(sheet.clientWidth / 1920, sheet.clientHeight / 1080))
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(sheet)
    return () => resized.disconnect()
  }, [])
  return [ref, px]
}
