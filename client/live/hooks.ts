import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Member } from '../../shared/access/member.ts'
import type { BoardView, CardView } from '../../shared/board/view.ts'
import type { CardId, MeetingId } from '../../shared/ids.ts'
import type {
  ConnectionState,
  FieldPlace,
  KeptEdit,
  Overwritten,
  Presence,
  RecentChange,
  Topic,
} from './contract.ts'
import { useSession } from './session-context.tsx'

export { useSession } from './session-context.tsx'

/**
 * A part of the board. The component repaints only when the part is another value by `equal` (default ===), and
 * unchanged objects keep their identity, so one card's change repaints one card.
 */
export function useBoard<T>(select: (view: BoardView) => T, equal: (a: T, b: T) => boolean = Object.is): T {
  const session = useSession()
  const last = useRef<{ view: BoardView; select: unknown; value: T } | null>(null)
  const read = () => {
    const view = session.view()
    const before = last.current
    if (before && before.view === view && before.select === select) return before.value
    const next = select(view)
    const value = before && equal(before.value, next) ? before.value : next
    last.current = { view, select, value }
    return value
  }
  return useSyncExternalStore(useTopic('board'), read)
}

/** What this person may here: changes when the security administrator changes it. */
export function useMember(): Member {
  const session = useSession()
  return useSyncExternalStore(useTopic('board'), () => session.member)
}

/** One card, null when it does not exist or was deleted. */
export function useCard(id: CardId | null): CardView | null {
  const session = useSession()
  return useSyncExternalStore(useTopic('board'), () => cardOf(session.view(), id))
}

export function cardOf(view: BoardView, id: CardId | null): CardView | null {
  if (id === null) return null
  const at = view.index.get(id)
  return at === undefined ? null : (view.cards[at] ?? null)
}

export function usePresence(): readonly Presence[] {
  const session = useSession()
  return useSyncExternalStore(useTopic('presence'), () => session.presence())
}

/** The others who are in a card now; the same array until that changes. */
export function usePresenceIn(card: CardId): readonly Presence[] {
  return usePresenceWhere(focus => focus.card === card)
}

/** The others who are writing in a meeting, in whichever of its notes. */
export function usePresenceInMeeting(meeting: MeetingId): readonly Presence[] {
  return usePresenceWhere(focus => focus.meeting === meeting)
}

function usePresenceWhere(isHere: (focus: FieldPlace) => boolean): readonly Presence[] {
  const session = useSession()
  const last = useRef<readonly Presence[]>([])
  return useSyncExternalStore(useTopic('presence'), () => {
    const here = session.presence().filter(p => p.focus && isHere(p.focus))
    const before = last.current
    if (before.length === here.length && before.every((p, i) => p === here[i])) return before
    last.current = here
    return here
  })
}

export function useConnection(): ConnectionState {
  const session = useSession()
  return useSyncExternalStore(useTopic('connection'), () => session.connection())
}

/** Who changed this card in the last seconds, null when nobody. */
export function useRecent(card: CardId): RecentChange | null {
  const session = useSession()
  return useSyncExternalStore(useTopic('recent'), () => session.recent(card))
}

export function useOverwritten(): readonly Overwritten[] {
  const session = useSession()
  return useSyncExternalStore(useTopic('notices'), () => session.overwritten())
}

export function useKept(): readonly KeptEdit[] {
  const session = useSession()
  return useSyncExternalStore(useTopic('notices'), () => session.kept())
}

export function useHistory() {
  const session = useSession()
  return useSyncExternalStore(useTopic('history'), () => session.history())
}

/** Business time, ticking; server time, so a wrong PC clock changes nothing (CAL-2). */
export function useNow(everyMs = 1000): number {
  const session = useSession()
  const [now, setNow] = useState(() => session.now())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const time = session.now()
      setNow(time)
      timer = setTimeout(tick, everyMs - (time % everyMs))
    }
    tick()
    return () => clearTimeout(timer)
  }, [session, everyMs])
  return now
}

function useTopic(topic: Topic) {
  const session = useSession()
  return useCallback((listener: () => void) => session.subscribe(listener, topic), [session, topic])
}
