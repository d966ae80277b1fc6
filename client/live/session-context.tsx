import { createContext, type ReactNode, useContext } from 'react'
import type { BoardSession } from './contract.ts'

const SessionContext = createContext<BoardSession | null>(null)

/** Everything below sees this board. Tests and benches give it a local session. */
export function SessionProvider({ session, children }: { session: BoardSession; children: ReactNode }) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

export function useSession(): BoardSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('a board component stands outside <SessionProvider>')
  return session
}
