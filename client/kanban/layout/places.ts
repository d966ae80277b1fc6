import type { Point } from './place.ts'

/** Where cards were last seen, so that one moved by somebody else glides to its new place instead of jumping. */
export interface Places {
  /** Called after a card is laid out; glides it when it was elsewhere in the same arrangement. */
  settle(card: string, at: Point, element: HTMLElement | null): void
  /** Another grouping, width or filter: what moves now was not moved by anybody. */
  forget(): void
}

const glideMs = 140
const furthest = 4000

export function createPlaces(): Places {
  const last = new Map<string, Point>()
  return {
    settle(card, at, element) {
      const before = last.get(card)
      last.set(card, at)
      if (!before || !element || (before.x === at.x && before.y === at.y)) return
      const x = before.x - at.x
      const y = before.y - at.y
      if (Math.hypot(x, y) > furthest || matchMedia('(prefers-reduced-motion: reduce)').matches) return
      element.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
        duration: glideMs,
        easing: 'ease-out',
      })
    },
    forget: () => last.clear(),
  }
}
