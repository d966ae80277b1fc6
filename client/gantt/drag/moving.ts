import type { CardView } from '../../../shared/board/view.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { Handle } from './handle.ts'

/** Why a move that was begun cannot be finished. */
export type MoveConflict = 'deleted' | 'changed' | 'forbidden'

/** A date being moved and not yet sent; `asking`: it was let go and the reason is being asked. */
export interface Moving {
  /** As it was when it was taken hold of. */
  readonly card: CardView
  readonly handle: Handle
  readonly days: number
  readonly asking: boolean
  /** The answer is on its way to the server: what changes the card now may be this very move. */
  readonly sending: boolean
  readonly conflict: MoveConflict | null
}

export interface MoveStore {
  get(): Moving | null
  subscribe(listener: () => void): () => void
  lift(card: CardView, handle: Handle): void
  to(days: number): void
  /** Let go: asks for the reason, or ends when nothing has moved. */
  drop(): void
  /** Sent to the server, or refused by it. */
  send(under: boolean): void
  end(): void
  /** Looks at the card as it is now; answers the conflict that has just ended or stopped the move. */
  check(cardNow: (id: CardId) => CardView | null, may: (card: CardView) => boolean): MoveConflict | null
}

export function createMoveStore(): MoveStore {
  let moving: Moving | null = null
  const listeners = new Set<() => void>()
  const put = (next: Moving | null) => {
    moving = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => moving,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    lift: (card, handle) => put({ card, handle, days: 0, asking: false, sending: false, conflict: null }),
    to(days) {
      if (moving && !moving.asking && moving.days !== days) put({ ...moving, days })
    },
    drop() {
      if (moving) put(moving.days === 0 ? null : { ...moving, asking: true })
    },
    send(sending) {
      if (moving) put({ ...moving, sending })
    },
    end() {
      if (moving) put(null)
    },
    check(cardNow, may) {
      if (!moving || moving.sending || moving.conflict) return null
      const conflict = conflictOf(moving.card, cardNow(moving.card.id), may)
      /** While the reason is being written its words stay on screen: nothing somebody typed is lost. */
      if (conflict) put(moving.asking ? { ...moving, conflict } : null)
      return conflict
    },
  }
}

/** GANTT-3: a card that is gone, or whose dates are no longer the ones that were taken hold of, is not moved. */
export function conflictOf(
  lifted: CardView,
  now: CardView | null,
  may: (card: CardView) => boolean,
): MoveConflict | null {
  if (!now) return 'deleted'
  if (now === lifted) return null
  if (datesOf(now) !== datesOf(lifted)) return 'changed'
  return may(now) ? null : 'forbidden'
}

function datesOf(card: CardView): string {
  const of = card.milestones.map(one => [one.stage.id, one.planned, one.claimed?.date, one.verified?.date])
  return JSON.stringify([card.workflowId, card.due, of])
}
