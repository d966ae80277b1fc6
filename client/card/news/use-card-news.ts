import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import type { Presence, RecentChange } from '../../live/contract.ts'
import { usePresence, useSession } from '../../live/hooks.ts'

export interface CardNews {
  readonly recent: ReadonlyMap<CardId, RecentChange>
  readonly here: ReadonlyMap<CardId, readonly Presence[]>
}

/** Asked for the whole board at once: a subscription a card would cost more than the cards. */
export function useCardNews(): CardNews {
  return { recent: useRecentCards(), here: usePeopleHere() }
}

/** Who has just changed which card. */
export function useRecentCards(): ReadonlyMap<CardId, RecentChange> {
  const session = useSession()
  const subscribe = useCallback((tell: () => void) => session.subscribe(tell, 'recent'), [session])
  return useSyncExternalStore(subscribe, session.recents)
}

/** Who is in which card now. */
export function usePeopleHere(): ReadonlyMap<CardId, readonly Presence[]> {
  const presence = usePresence()
  return useMemo(() => hereOf(presence), [presence])
}

function hereOf(presence: readonly Presence[]): ReadonlyMap<CardId, readonly Presence[]> {
  const here = new Map<CardId, readonly Presence[]>()
  for (const person of presence) {
    const card = person.focus?.card
    if (card) here.set(card, [...(here.get(card) ?? []), person])
  }
  return here
}
