import type { CardView } from '../../../shared/board/view.ts'
import type { CardId, StageId } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import type { Grouped } from '../../card/group/group-cards.ts'
import type { BoardSession } from '../../live/contract.ts'
import type { Grouping } from '../group/grouping.ts'
import { type Place, placeOf } from '../layout/place.ts'
import { type DragConflict, dragConflict } from './drag-conflict.ts'
import type { Drag, DragStore } from './drag-store.ts'
import { type Drop, type DropRefusal, decideDrop, liftRefusal } from './drop-decision.ts'
import { moveHeld, targetAt, withoutHeld } from './drop-place.ts'
import { locksOf, originOf } from './locks.ts'

/** The board as it stands whenever it is asked: the newest grouping, not the one at the time of lifting. */
export interface DragBoard {
  readonly grouped: Grouped
  readonly grouping: Grouping
  readonly session: BoardSession
}

/** What a drag tells: the screen finds the words. */
export interface DragNews {
  lifted(drag: Drag): void
  over(drag: Drag): void
  notLifted(card: CardView, why: DropRefusal): void
  refused(drag: Drag, why: DropRefusal): void
  dropped(drag: Drag, stage: StageId): void
  back(card: CardView): void
  cancelled(card: CardView): void
  conflict(drag: Drag, why: DragConflict): void
  failed(card: CardView, refusal: Refusal): void
}

export interface DragControl {
  lift(card: CardId, by: Drag['by']): boolean
  /** Counted as the eye counts, the held card among the others; null: over nothing. */
  moveTo(place: Place | null): void
  moveKey(key: string): void
  drop(): void
  cancel(): void
  /** Called after every change of the board. */
  check(): void
}

/** KAN-2: one held card at a time, the same for mouse, touch and keys. */
export function createDragControl(
  board: () => DragBoard,
  store: DragStore,
  news: () => DragNews,
): DragControl {
  const hover = (drag: Drag, place: Place | null): Drag => ({
    ...drag,
    place,
    ...decided(board(), drag, place),
  })
  return {
    lift(id, by) {
      const { grouped, grouping, session } = board()
      const place = placeOf(grouped, id)
      const card = place && grouped.lanes[place.lane]?.cells[place.column]?.[place.index]
      if (!place || !card) return false
      const why = liftRefusal(card, session.member, grouping)
      if (why) {
        news().notLifted(card, why)
        return false
      }
      const from = originOf(grouped, place)
      const locks = locksOf(board(), card, from)
      store.set(hover({ card, from, by, locks, place, target: null, drop: null }, place))
      const drag = store.get()
      if (drag) news().lifted(drag)
      return true
    },
    moveTo(place) {
      const drag = store.get()
      if (!drag) return
      const next = place && withoutHeld(board().grouped, place, drag.card.id)
      if (!isSamePlace(next, drag.place)) store.set(hover(drag, next))
    },
    moveKey(key) {
      const drag = store.get()
      if (!drag?.place) return
      const accepts = (place: Place) => decided(board(), drag, place).drop?.kind !== 'refused'
      const place = moveHeld(board().grouped, drag.place, key, drag.card.id, accepts)
      if (!place) return
      const next = hover(drag, place)
      store.set(next)
      news().over(next)
    },
    drop() {
      const drag = store.get()
      store.set(null)
      if (drag) letGo(drag, board().session, news())
    },
    cancel() {
      const drag = store.get()
      store.set(null)
      if (drag) news().cancelled(drag.card)
    },
    check() {
      const drag = store.get()
      if (!drag) return
      const neighbours = [drag.target?.before, drag.target?.after].filter(card => card != null)
      const conflict = dragConflict({ card: drag.card, neighbours }, board().session.view())
      if (!conflict) return
      store.set(null)
      news().conflict(drag, conflict)
    },
  }
}

function decided(board: DragBoard, drag: Drag, place: Place | null): Pick<Drag, 'target' | 'drop'> {
  const target = place && targetAt(board.grouped, place, drag.card.id)
  if (!target) return { target: null, drop: null }
  return { target, drop: decideDrop(drag.card, drag.from, target, board.grouping, board.session.member) }
}

function letGo(drag: Drag, session: BoardSession, news: DragNews): void {
  const drop: Drop = drag.drop ?? { kind: 'same' }
  switch (drop.kind) {
    case 'same':
      news.back(drag.card)
      break
    case 'refused':
      news.refused(drag, drop.why)
      break
    case 'edit':
      session.edit(drop.edit)
      news.dropped(drag, drop.stage)
      break
    case 'command':
      session.command(drop.command).then(outcome => {
        if ('refused' in outcome) news.failed(drag.card, outcome)
        else news.dropped(drag, drop.stage)
      })
  }
}

function isSamePlace(a: Place | null, b: Place | null): boolean {
  return (
    a === b || (a !== null && b !== null && a.lane === b.lane && a.column === b.column && a.index === b.index)
  )
}
