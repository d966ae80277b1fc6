import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type ClockPush, clockPushes, type DateChange } from '../../../shared/card/clock-push.ts'
import { cardOf, useSession } from '../../live/hooks.ts'
import type { MapBars, MapPicture } from '../../map/contract.ts'
import { mayReplan } from './may-replan.ts'
import { movedCard } from './moved-card.ts'
import { createMoveStore, type MoveConflict, type MoveStore, type Moving } from './moving.ts'
import { shiftDates } from './shift.ts'

/** A move under way with what comes of it. */
export interface MoveShown {
  readonly moving: Moving
  readonly change: DateChange
  readonly pushes: readonly ClockPush[]
  /** The row's bars as they would be. */
  readonly bars: MapBars
}

/** The store of a move; a card that changes under it ends it, and `onConflict` says so. */
export function useMoves(onConflict: (conflict: MoveConflict, moving: Moving) => void): MoveStore {
  const session = useSession()
  const [store] = useState(createMoveStore)
  useEffect(
    () =>
      session.subscribe(() => {
        const moving = store.get()
        const conflict = store.check(
          id => cardOf(session.view(), id),
          card => mayReplan(session.member, card),
        )
        if (conflict && moving) onConflict(conflict, moving)
      }, 'board'),
    [session, store, onConflict],
  )
  return store
}

/** CARD-3: computed only when another day is reached. */
export function useMoveShown(store: MoveStore, picture: MapPicture): MoveShown | null {
  const moving = useSyncExternalStore(store.subscribe, store.get)
  return useMemo(() => (moving ? shownOf(moving, picture) : null), [moving, picture])
}

export function shownOf(moving: Moving, picture: MapPicture): MoveShown {
  const { card, handle, days } = moving
  const change = shiftDates(card, handle, days)
  const pushes = clockPushes(card, picture.plan, change)
  const bars = picture.barsOf(movedCard(card, picture.plan, change, picture.today))
  return { moving, change, pushes, bars }
}
