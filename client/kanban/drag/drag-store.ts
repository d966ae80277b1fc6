import type { CardView } from '../../../shared/board/view.ts'
import type { Place } from '../layout/place.ts'
import type { Drop, Origin, Target } from './drop-decision.ts'

/** A card in the hand. `target` and `drop` are null while it is over nothing. */
export interface Drag {
  readonly card: CardView
  readonly from: Origin
  readonly by: 'pointer' | 'keyboard'
  readonly locks: Locks
  readonly place: Place | null
  readonly target: Target | null
  readonly drop: Drop | null
}

/** Columns and lanes that would refuse the held card, by key: shaded while it is held. */
export interface Locks {
  readonly columns: ReadonlySet<string>
  readonly lanes: ReadonlySet<string>
}

/** Outside React on purpose: moving a card wakes the line under it, never the board. */
export interface DragStore {
  get(): Drag | null
  set(next: Drag | null): void
  subscribe(listener: () => void): () => void
}

export function createDragStore(): DragStore {
  let drag: Drag | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => drag,
    set(next) {
      if (next === drag) return
      drag = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
