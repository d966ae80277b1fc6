import { useSyncExternalStore } from 'react'

/** Light at the desk, deep navy on the wall; one attribute on the root element. */
export type Theme = 'desk' | 'wall'

const remembered = 'guatu.theme'
const listeners = new Set<() => void>()

export const currentTheme = (): Theme => (document.documentElement.dataset.theme === 'wall' ? 'wall' : 'desk')

export function startTheme(): void {
  document.documentElement.dataset.theme = localStorage.getItem(remembered) === 'wall' ? 'wall' : 'desk'
}

export function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  localStorage.setItem(remembered, theme)
  for (const listener of listeners) listener()
}

export function useTheme(): Theme {
  return useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentTheme)
}
