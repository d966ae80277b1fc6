import type { Edit } from '../../../../shared/board/edit.ts'
import type { MeetingView } from '../../../../shared/meeting/view.ts'
import type { Names } from '../beat.ts'
import type { NoteStory } from './meeting-story.ts'

/** Words written under an item of the agenda as it was built; an item the story counts on and the board did not give is a bug. */
export function noteEdit(meeting: MeetingView | null, note: NoteStory, names: Names): Edit {
  const card = note.card ? names.card(note.card) : null
  const item = meeting?.items.find(
    one =>
      one.section === note.section &&
      (card === null || (one.subject.kind === 'card' && one.subject.card === card)),
  )
  if (!meeting || !item)
    throw new Error(
      `the demo notes ${note.section} ${note.card ?? ''} in ${meeting?.head.title ?? 'no meeting'}, which has no such item`,
    )
  return { type: 'note', meeting: meeting.id, item: item.id, before: item.note, after: note.text }
}
