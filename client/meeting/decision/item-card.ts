import type { BoardView } from '../../../shared/board/view.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { AgendaItemView } from '../../../shared/meeting/view.ts'

/** The card an item is about: its own, its problem's, or the one its decision was made on. */
export function cardOfItem(view: BoardView, item: AgendaItemView | null): CardId | null {
  const subject = item?.subject
  if (!subject) return null
  switch (subject.kind) {
    case 'card':
    case 'problem':
      return subject.card
    case 'decision':
      return view.decisions.find(one => one.id === subject.decision)?.cardId ?? null
    case 'none':
      return null
  }
}
