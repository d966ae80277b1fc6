import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { PlanView } from '../../../shared/board/view.ts'
import type { CardChange } from '../../../shared/history/compare-cards.ts'
import type { CardId } from '../../../shared/ids.ts'

/** HIST-1: what became of each card since an earlier moment, for marks on any view of the board. */
export interface Marks {
  /** The earlier moment in words. */
  readonly since: string
  readonly before: PlanView
  readonly after: PlanView
  /** Cards of the shown board of which something is different; the same object until the comparison is another. */
  readonly changes: ReadonlyMap<CardId, CardChange>
}

interface Kept {
  readonly marks: Marks | null
  readonly put: (marks: Marks | null) => void
}
const MarksContext = createContext<Kept>({ marks: null, put() {} })

/** Holds one comparison for all views: who computes it puts it here, who draws it reads it, and neither knows the other. */
export function MarksProvider({ children }: { children: ReactNode }) {
  const [marks, put] = useState<Marks | null>(null)
  const kept = useMemo(() => ({ marks, put }), [marks])
  return <MarksContext.Provider value={kept}>{children}</MarksContext.Provider>
}

/** Null where the board is shown by itself. */
export const useMarks = (): Marks | null => useContext(MarksContext).marks

export const usePutMarks = (): Kept['put'] => useContext(MarksContext).put
