import { sameWindow, type VisibleWindow, visibleWindow } from './visible-window.ts'

/** What is in the viewport now. Outside React, so that scrolling wakes the lanes and nothing above them. */
export interface WindowStore {
  get(): VisibleWindow
  look(at: Parameters<typeof visibleWindow>[0]): void
  subscribe(listener: () => void): () => void
}

export function createWindowStore(): WindowStore {
  let window: VisibleWindow = { top: 0, bottom: 0, left: 0, right: 0 }
  const listeners = new Set<() => void>()
  return {
    get: () => window,
    look(at) {
      const next = visibleWindow(at)
      if (sameWindow(window, next)) return
      window = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
