import { mayWrite } from '../../shared/access/matrix.ts'
import { mayMeet } from '../../shared/access/meeting-matrix.ts'
import type { Member } from '../../shared/access/member.ts'
import type { CardEdit, Edit, NoteEdit } from '../../shared/board/edit.ts'
import type { BoardView, CardView } from '../../shared/board/view.ts'
import type { FieldKind } from '../../shared/card/fields.ts'
import { takesNotes } from '../../shared/meeting/takes-notes.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'

/** Whether the matrix lets this member make this edit. Asked before it is made, so that nothing has to be taken back. */
export function mayEdit(member: Member, edit: CardEdit, card: CardView): boolean {
  const { leadUnitId, supportUnitIds } = card
  const closed = card.deletedAt !== null || card.side?.state === 'withdrawn'
  return fieldsOf(edit).every(field =>
    mayWrite(member, 'edit', field, { leadUnitId, supportUnitIds, closed }),
  )
}

/** Whether this member may write the notes of this meeting now. */
export const mayNote = (member: Member, meeting: Pick<MeetingView, 'state'>): boolean =>
  mayMeet(member, 'notes') && takesNotes(meeting.state.kind)

/** Why this edit may not be made, in the words the gate would use; null when it may. */
export function whyNot(member: Member, edit: Edit, view: BoardView): Refusal | null {
  const gone = whyGone(edit, view)
  if (gone) return gone
  if (edit.type !== 'note') {
    const card = cardOf(edit, view)
    return card && mayEdit(member, edit, card) ? null : refuse('not-permitted')
  }
  const meeting = meetingOf(edit, view)
  if (meeting && mayNote(member, meeting)) return null
  return refuse(mayMeet(member, 'notes') ? 'closed' : 'not-permitted')
}

/** Why there is nothing (any more) that this edit could change. */
export function whyGone(edit: Edit, view: BoardView): Refusal | null {
  if (edit.type !== 'note') return cardOf(edit, view) ? null : refuse('no-such-card')
  const there = meetingOf(edit, view)?.items.some(item => item.id === edit.item)
  return there ? null : refuse('no-such-item')
}

const cardOf = (edit: CardEdit, view: BoardView) => view.cards[view.index.get(edit.card) ?? -1]
const meetingOf = (edit: NoteEdit, view: BoardView) => view.meetings.find(({ id }) => id === edit.meeting)

function fieldsOf(edit: CardEdit): readonly FieldKind[] {
  if (edit.type === 'move') return ['stage', 'order']
  return [edit.type === 'text' ? edit.field : edit.type]
}
