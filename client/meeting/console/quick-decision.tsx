import { useRef } from 'react'
import type { AgendaItemView, MeetingView } from '../../../shared/meeting/view.ts'
import { useBoard } from '../../live/hooks.ts'
import { cardOfItem } from '../decision/item-card.ts'
import { QuickForm } from '../decision/quick-form.tsx'

/** The line at the foot of an item; Ctrl+J comes here from anywhere (bar/quick-anywhere). */
export function QuickDecision({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  const field = useRef<HTMLInputElement>(null)
  const cardId = useBoard(view => cardOfItem(view, item))
  return (
    <div className="console-quick">
      <QuickForm meeting={meeting} item={item} cardId={cardId} field={field} />
    </div>
  )
}
