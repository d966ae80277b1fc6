import { type RefObject, useLayoutEffect, useState } from 'react'
import { fitTabs } from './fit-tabs.ts'
import type { View } from './views.ts'

interface Measured {
  readonly widths: ReadonlyMap<string, number>
  readonly available: number
}

/**
 * The tabs there is room for. `ruler` holds every tab and 更多 (`data-ruler`), unseen, so that widths are those of the words as they are,
 * in this language and with these counts.
 */
export function useFitting(
  row: RefObject<HTMLElement | null>,
  ruler: RefObject<HTMLElement | null>,
  kept: readonly View[],
  active: View | null,
) {
  const [{ widths, available }, setMeasured] = useState<Measured>({ widths: new Map(), available: 0 })
  useLayoutEffect(() => {
    const measure = () => {
      const next = measureTabs(row.current, ruler.current)
      setMeasured(before => (isSame(before, next) ? before : next))
    }
    measure()
    const resized = new ResizeObserver(measure)
    if (row.current) resized.observe(row.current)
    if (ruler.current) resized.observe(ruler.current)
    return () => resized.disconnect()
  }, [row, ruler])
  const widthOf = (key: string) => widths.get(key) ?? 0
  const wanted = kept.reduce((sum, view) => sum + widthOf(view), widthOf('more'))
  return {
    shown: fitTabs({ kept, active, widthOf, available: available - widthOf('more') }),
    /** What all of it would take, px. */
    wanted,
  }
}

function measureTabs(row: HTMLElement | null, ruler: HTMLElement | null): Measured {
  const marks = ruler ? [...ruler.querySelectorAll<HTMLElement>('[data-ruler]')] : []
  return {
    // A part of a pixel more or less must not make the last tab come and go.
    widths: new Map(marks.map(mark => [mark.dataset.ruler ?? '', Math.ceil(mark.offsetWidth) + 1])),
    available: row?.clientWidth ?? 0,
  }
}

const isSame = (a: Measured, b: Measured): boolean =>
  a.available === b.available &&
  a.widths.size === b.widths.size &&
  [...a.widths].every(([key, width]) => b.widths.get(key) === width)
