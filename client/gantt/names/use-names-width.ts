import { useCallback, useState } from 'react'
import { recallNamesWidth, rememberNamesWidth } from '../memory.ts'
import { namesWidth } from '../names-width.ts'

/** How wide the names are in this window, and how much of a card they have room to say. */
export function useNamesWidth(viewWidth: number) {
  const [wanted, setWanted] = useState(recallNamesWidth)
  const width = namesWidth(wanted, viewWidth)
  const resize = useCallback((next: number | null) => {
    setWanted(next)
    rememberNamesWidth(next)
  }, [])
  const say = width >= 480 ? 'wide' : width < 320 ? 'narrow' : 'usual'
  return { width, say, resize }
}
