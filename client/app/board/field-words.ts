import { useTranslation } from 'react-i18next'
import type { Edit } from '../../../shared/board/edit.ts'
import type { BoardView, CardView, PlanView } from '../../../shared/board/view.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'

/** How a field and a value of a card are said in a sentence. */
export function useFieldWords() {
  const { t } = useTranslation(['app', 'domain'])
  const stageName = (plan: PlanView, card: CardView | null, id: unknown): string => {
    const workflow = card?.workflowId ? plan.workflowById.get(card.workflowId) : undefined
    return workflow?.stages.find(stage => stage.id === id)?.name ?? String(id)
  }
  return {
    field(name: string, plan: PlanView, card: CardView | null): string {
      const [family = '', id] = name.split(':')
      return t([`domain:field.${family}`, 'domain:field.card'], {
        stage: id ? stageName(plan, card, id) : '',
      })
    },
    value(name: string, value: unknown, plan: PlanView, card: CardView | null): string {
      if (value === null || value === undefined || value === '') return t('notices.empty')
      if (name === 'stage') return stageName(plan, card, value)
      return name === 'progress' ? `${String(value)}%` : String(value)
    },
  }
}

/** The field an edit writes and what it wanted there. */
export function intentOf(edit: Edit): { readonly field: string; readonly value: unknown } {
  switch (edit.type) {
    case 'move':
      return { field: 'stage', value: edit.stage }
    case 'claim':
      return { field: `claim:${edit.stage}`, value: edit.date }
    case 'note':
      return { field: 'note', value: edit.after }
    case 'text':
      return { field: edit.field, value: edit.after }
    default:
      return { field: edit.type, value: edit.value }
  }
}

/** The meeting whose notes an edit writes. */
export const meetingOf = (view: BoardView, edit: Edit): MeetingView | null =>
  (edit.type === 'note' && view.meetings.find(meeting => meeting.id === edit.meeting)) || null

/** What an edit is about, by name: the card, or the meeting whose notes it writes. */
export function subjectTitle(view: BoardView, edit: Edit): string {
  if (edit.type === 'note') return meetingOf(view, edit)?.head.title ?? edit.meeting
  return view.cards[view.index.get(edit.card) ?? -1]?.title ?? edit.card
}
