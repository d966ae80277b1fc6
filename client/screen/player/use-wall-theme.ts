import { useEffect } from 'react'

/** The wall is dark whatever this browser has chosen for its desk; the choice itself is left alone. */
export function useWallTheme(): void {
  useEffect(() => {
    const root = document.documentElement
    const before = root.dataset.theme
    root.dataset.theme = 'wall'
    return () => {
      if (before === undefined) delete root.dataset.theme
      else root.dataset.theme = before
    }
  }, [])
}
