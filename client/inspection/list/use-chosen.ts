import { useCallback, useMemo, useState } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import type { LagRow } from '../../../shared/inspection/lag.ts'

/** The rows marked one by one; what is no longer shown is no longer chosen. */
export function useChosen(shown: readonly LagRow[]) {
  const [marked, setMarked] = useState<ReadonlySet<CardId>>(new Set())
  const chosen = useMemo(
    () => new Set(shown.map(row => row.card.id).filter(id => marked.has(id))),
    [shown, marked],
  )
  const toggle = useCallback(
    (id: CardId) =>
      setMarked(before => {
        const next = new Set(before)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [],
  )
  return {
    chosen,
    toggle,
    chooseAll: () => setMarked(new Set(shown.map(row => row.card.id))),
    chooseNone: () => setMarked(new Set()),
  }
}
