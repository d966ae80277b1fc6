import { useMemo } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import { useMarks } from '../../card/marks/marks-context.tsx'
import type { MapWas } from '../../map/contract.ts'
import { wasOf } from '../../map/geometry/was.ts'

/** While the map is compared: the earlier plan of a card whose dates moved, worked out for the rows that are drawn. */
export function useWas(): ((card: CardId) => MapWas | null) | null {
  const marks = useMarks()
  return useMemo(() => {
    if (!marks) return null
    const known = new Map<CardId, MapWas | null>()
    return card => {
      const kept = known.get(card)
      if (kept !== undefined) return kept
      const change = marks.changes.get(card)
      const was = change?.before ? wasOf(change.before, change.moves) : null
      known.set(card, was)
      return was
    }
  }, [marks])
}
