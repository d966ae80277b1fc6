import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { DayFigures } from '../../shared/history/series.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { BoardSession } from './contract.ts'
import type { Look } from './history-address.ts'
import type { HistorySession } from './history-session.ts'
import { SessionProvider } from './session-context.tsx'

/** Which board stands under the views: the live one, or one of the past. */
export type LookBack =
  | { readonly kind: 'present' }
  /** A day is wished for and none is shown yet. */
  | { readonly kind: 'opening'; readonly wish: CalendarDate }
  | {
      readonly kind: 'failed'
      readonly wish: CalendarDate
      /** Null: no day of this board has been kept yet. */
      readonly refusal: Refusal | null
      retry(): void
    }
  | {
      readonly kind: 'past'
      readonly wish: CalendarDate
      readonly shown: CalendarDate
      /** Why the day wished for could not be shown; null while it is, or is on its way. */
      readonly refusal: Refusal | null
      readonly days: readonly DayFigures[]
      readonly session: HistorySession
      retry(): void
    }

interface Provided {
  readonly live: BoardSession
  readonly lookBack: LookBack
  readonly look: Look
}
const LookBackContext = createContext<Provided | null>(null)

/** Everything below reads the board that is looked at; `useLookBack` says which, `OnLiveBoard` leads back to the live one. */
export function LookBackProvider({ live, lookBack, look, children }: Provided & { children: ReactNode }) {
  const session = lookBack.kind === 'past' ? lookBack.session : live
  const provided = useMemo(() => ({ live, lookBack, look }), [live, lookBack, look])
  return (
    <LookBackContext.Provider value={provided}>
      <SessionProvider session={session}>{children}</SessionProvider>
    </LookBackContext.Provider>
  )
}

export const useLookBack = (): LookBack => useContext(LookBackContext)?.lookBack ?? present

/** Goes to the board of a day; null: back to today. */
export const useLook = (): Look => useContext(LookBackContext)?.look ?? nowhere
const nowhere: Look = () => {}
const present: LookBack = { kind: 'present' }

/** What belongs to today whatever day is looked at: the running meeting, one's own unsent words, the way to other pages. */
export function OnLiveBoard({ children }: { children: ReactNode }) {
  const provided = useContext(LookBackContext)
  return provided ? <SessionProvider session={provided.live}>{children}</SessionProvider> : children
}
