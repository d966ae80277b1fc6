import { useEffect, useMemo, useState } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import type { BoardSession, Presence, RecentChange } from '../../live/contract.ts'
import { usePresence, useSession } from '../../live/hooks.ts'

export interface CardNews {
  readonly recent: ReadonlyMap<CardId, RecentChange>
  readonly here: ReadonlyMap<CardId, readonly Presence[]>
}

/** Asked for the whole board at once: a subscription a card would cost more than the cards. */
export function useCardNews(): CardNews {
  const session = useSession()
  const presence = usePresence()
  const [recent, setRecent] = useState<ReadonlyMap<CardId, RecentChange>>(() => recentOf(session))
  useEffect(() => session.subscribe(() => setRecent(recentOf(session)), 'recent'), [session])
  const here = useMemo(() => hereOf(presence), [presence])
  return { recent, here }
}

function recentOf(session: BoardSession): ReadonlyMap<CardId, RecentChange> {
  const marks = new Map<CardId, RecentChange>()
  for (const card of session.view().cards) {
    const mark = session.recent(card.id)
    if (mark) marks.set(card.id, mark)
  }
  return marks
}

function hereOf(presence: readonly Presence[]): ReadonlyMap<CardId, readonly Presence[]> {
  const here = new Map<CardId, readonly Presence[]>()
  for (const person of presence) {
    const card = person.focus?.card
    if (card) here.set(card, [...(here.get(card) ?? []), person])
  }
  return here
}
